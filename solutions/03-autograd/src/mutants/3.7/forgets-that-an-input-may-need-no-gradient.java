// why: where an input needs no gradient, the edge is null
        List<Edge> unexplored = new ArrayList<>();
        for (Root root : roots) {
            unexplored.add(root.edge());
        }
        while (!unexplored.isEmpty()) {
            Edge edge = unexplored.remove(unexplored.size() - 1);
            Visit visit = visits.get(edge.node());
            if (visit == null) {
                visit = new Visit(edge.node());
                visits.put(edge.node(), visit);
                unexplored.addAll(edge.node().next());
            }
            visit.awaited++;
        }
