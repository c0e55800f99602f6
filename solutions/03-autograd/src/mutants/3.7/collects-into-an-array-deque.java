// why: the Java developer's stack takes no null, and next() has one for every input without a gradient
        java.util.ArrayDeque<Edge> unexplored = new java.util.ArrayDeque<>();
        for (Root root : roots) {
            unexplored.add(root.edge());
        }
        while (!unexplored.isEmpty()) {
            Edge edge = unexplored.pop();
            Visit visit = visits.get(edge.node());
            if (visit == null) {
                visit = new Visit(edge.node());
                visits.put(edge.node(), visit);
                unexplored.addAll(edge.node().next());
            }
            visit.awaited++;
        }
