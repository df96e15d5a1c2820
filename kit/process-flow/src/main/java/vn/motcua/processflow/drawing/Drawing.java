package vn.motcua.processflow.drawing;

import java.util.List;

/**
 * A process on paper, in pixels.
 *
 * @param nodes where each node stands, in the order of the flow
 * @param links the corners of each link, in the order of the flow; empty for a link that leads from or to nowhere
 */
public record Drawing(int width, int height, List<Box> nodes, List<List<Point>> links) {

    /** A place. */
    public record Point(int x, int y) {}

    /** A place and its size. */
    public record Box(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        /** Half its height. */
        public int middle() {
            return y + height / 2;
        }

        /** Half its width. */
        public int centre() {
            return x + width / 2;
        }
    }

    public Drawing {
        nodes = List.copyOf(nodes);
        links = links.stream().map(List::copyOf).toList();
    }
}
