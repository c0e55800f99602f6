// why: the gradient that a walk starts from arrives like any other, so a root awaits one more than its edges
        List<Node> unexplored = new ArrayList<>();
        for (Root root : roots) {
            Node node = root.edge().node();
            if (!visits.containsKey(node)) {
                visits.put(node, new Visit(node));
                unexplored.add(node);
            }
        }
        while (!unexplored.isEmpty()) {
            Node node = unexplored.remove(unexplored.size() - 1);
            for (Edge edge : node.next()) {
                if (edge == null) {
                    continue;
                }
                Visit visit = visits.get(edge.node());
                if (visit == null) {
                    visit = new Visit(edge.node());
                    visits.put(edge.node(), visit);
                    unexplored.add(edge.node());
                }
                visit.awaited++;
            }
        }
