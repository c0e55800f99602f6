// why: in x * x one node leads to x by two edges, and sends two gradients
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
                visit = new Visit(edge.node());
                visits.put(edge.node(), visit);
                java.util.Set<Node> seen = new java.util.HashSet<>();
                for (Edge next : edge.node().next()) {
                    if (next != null && seen.add(next.node())) {
                        unexplored.add(next);
                    }
                }
            }
            visit.awaited++;
        }
