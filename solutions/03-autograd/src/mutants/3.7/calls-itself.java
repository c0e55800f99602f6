// why: the textbook's recursion; a chain of 100,000 nodes overflows the stack
        new Object() {
            void explore(Edge edge) {
                if (edge == null) {
                    return;
                }
                Visit visit = visits.get(edge.node());
                if (visit == null) {
                    visit = new Visit(edge.node());
                    visits.put(edge.node(), visit);
                    for (Edge next : edge.node().next()) {
                        explore(next);
                    }
                }
                visit.awaited++;
            }

            void exploreAll() {
                for (Root root : roots) {
                    explore(root.edge());
                }
            }
        }.exploreAll();
