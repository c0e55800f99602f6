// why: several outputs can be walked at once
        List<Edge> unexplored = new ArrayList<>();
        unexplored.add(roots[0].edge());
        while (!unexplored.isEmpty()) {
            Edge edge = unexplored.remove(unexplored.size() - 1);
            if (edge == null) {
                continue;
            }
            Visit visit = visits.get(edge.node());
            if (visit == null) {
                visit = new Visit(edge.node());
                visits.put(edge.node(), visit);
                unexplored.addAll(edge.node().next());
            }
            visit.awaited++;
        }
