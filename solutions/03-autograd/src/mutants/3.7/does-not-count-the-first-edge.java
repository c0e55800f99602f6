// why: a new node starts at 0 and is never ready
        List<Edge> unexplored = new ArrayList<>();
        for (Root root : roots) {
            unexplored.add(root.edge());
        }
        while (!unexplored.isEmpty()) {
            Edge edge = unexplored.remove(unexplored.size() - 1);
            if (edge == null) {
                continue;
            }
            Visit visit = visits.get(edge.node());
            if (visit == null) {
                visits.put(edge.node(), new Visit(edge.node()));
                unexplored.addAll(edge.node().next());
            } else {
                visit.awaited++;
            }
        }
