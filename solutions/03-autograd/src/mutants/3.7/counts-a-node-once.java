// why: a node that two edges lead to is visited when the first gradient has come
        List<Edge> unexplored = new ArrayList<>();
        for (Root root : roots) {
            unexplored.add(root.edge());
        }
        while (!unexplored.isEmpty()) {
            Edge edge = unexplored.remove(unexplored.size() - 1);
            if (edge == null || visits.containsKey(edge.node())) {
                continue;
            }
            Visit visit = new Visit(edge.node());
            visits.put(edge.node(), visit);
            unexplored.addAll(edge.node().next());
            visit.awaited++;
        }
