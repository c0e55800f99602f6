package torchwright.tensor.fuzz;

import static torchwright.tensor.fuzz.ProgramWriter.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Index;
import torchwright.tensor.Tensor;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** What stands between brackets: integers and slices give views, lists and masks give copies. */
final class IndexingLines {
    /** One entry between the brackets, and what it does to the view made so far, whose dimension comes next. */
    private record Entry(String code, Index index, Step step, int consumed, int kept) {}

    @FunctionalInterface
    private interface Step {
        NaiveTensor apply(NaiveTensor view, int dim);
    }

    private IndexingLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(value -> value.rank() > 0);
        if (x == null) {
            return null;
        }
        return switch (writer.number(0, 5)) {
            case 0, 1 -> get(writer, x);
            case 2 -> writer.chance(0.5) ? set(writer, x) : setTensor(writer, x);
            case 3 -> indexSelect(writer, x);
            case 4 -> gather(writer, x);
            default -> maskedSelect(writer, x);
        };
    }

    private static List<Entry> entries(ProgramWriter writer, NaiveTensor x, boolean lists) {
        List<Entry> entries = new ArrayList<>();
        // A list of indices makes a copy; only one is used, so that there is no question of how several combine.
        boolean listUsed = !lists;
        for (int dim = 0; dim < x.rank() && writer.chance(0.8); dim++) {
            int size = x.size(dim);
            if (writer.chance(0.15) && !listUsed) {
                entries.add(new Entry("newAxis()", Index.newAxis(), NaiveViews::unsqueeze, 0, 1));
            }
            int kind = size == 0 ? 1 : writer.number(0, listUsed ? 2 : 3);
            if (kind == 0) {
                int at = writer.number(-size, size - 1);
                entries.add(
                        new Entry("at(" + at + ")", Index.at(at), (view, d) -> NaiveViews.select(view, d, at), 1, 0));
            } else if (kind == 1) {
                int start = writer.number(-size, size);
                int stop = writer.number(-size, size + 1);
                int step = writer.number(1, 2);
                entries.add(new Entry(
                        "slice(" + start + ", " + stop + ", " + step + ")",
                        Index.slice(start, stop, step),
                        (view, d) -> NaiveViews.slice(view, d, start, stop, step),
                        1,
                        1));
            } else if (kind == 2) {
                entries.add(new Entry("all()", Index.all(), (view, d) -> view, 1, 1));
            } else {
                int[] picked = picks(writer, -size, size);
                listUsed = true;
                entries.add(new Entry(
                        "of(" + list(picked) + ")", Index.of(picked), (view, d) -> pick(view, d, picked), 1, 1));
            }
        }
        return entries;
    }

    static int[] picks(ProgramWriter writer, int low, int size) {
        return IntStream.range(0, writer.number(1, 3))
                .map(i -> writer.number(low, size - 1))
                .toArray();
    }

    /** The boxes themselves, in which a repeated index finds the same box again. */
    static NaiveTensor pick(NaiveTensor x, int dim, int... picked) {
        int[] sizes = x.sizes();
        sizes[dim] = picked.length;
        return x.seen(sizes, index -> {
            int[] source = index.clone();
            int at = picked[index[dim]];
            source[dim] = at < 0 ? at + x.size(dim) : at;
            return source;
        });
    }

    private static NaiveTensor apply(NaiveTensor x, List<Entry> entries) {
        NaiveTensor view = x.regrouped(x.sizes());
        int dim = 0;
        for (Entry entry : entries) {
            view = entry.step().apply(view, dim);
            dim += entry.kept();
        }
        return view;
    }

    private static String code(List<Entry> entries) {
        return entries.stream().map(Entry::code).collect(Collectors.joining(", "));
    }

    private static Index[] indices(List<Entry> entries) {
        return entries.stream().map(Entry::index).toArray(Index[]::new);
    }

    private static boolean hasList(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.code().startsWith("of("));
    }

    private static Statement get(ProgramWriter writer, Variable x) {
        int number = x.number();
        List<Entry> entries = entries(writer, x.value(), true);
        if (entries.isEmpty()) {
            return null;
        }
        return writer.define(
                x + ".get(" + code(entries) + ")", t -> t.apply(number).get(indices(entries)), n -> {
                    NaiveTensor part = apply(n.apply(number), entries);
                    return hasList(entries) ? NaivePointwise.copy(part) : part;
                });
    }

    private static Statement set(ProgramWriter writer, Variable x) {
        int number = x.number();
        List<Entry> entries = entries(writer, x.value(), !x.value().repeatsABox());
        long value = writer.number(-9, 9);
        if (entries.isEmpty()) {
            return null;
        }
        return writer.change(
                x,
                "set(" + value + "L, " + code(entries) + ")",
                t -> t.apply(number).set(value, indices(entries)),
                n -> {
                    NaiveTensor part = apply(n.apply(number), entries);
                    if (hasList(entries)) {
                        NaivePointwise.fill(part, value);
                    } else {
                        NaivePointwise.overwrite(part, NaivePointwise.scalar(value));
                    }
                    return n.apply(number);
                });
    }

    /** Writes a tensor, which broadcasts, into a part; ones in front of its sizes do not count. */
    private static Statement setTensor(ProgramWriter writer, Variable x) {
        List<Entry> entries = entries(writer, x.value(), false);
        int[] part = apply(x.value(), entries).sizes();
        boolean whole = x.value().dtype() == DType.INT64;
        Variable source = writer.variable(other -> other.memory() != x.value().memory()
                && (!whole || other.values().stream().allMatch(value -> Double.isFinite(Values.real(value))))
                && PointwiseLines.broadcasts(withoutLeadingOnes(other), x.value())
                && withoutLeadingOnes(other).rank() <= part.length);
        if (source == null || entries.isEmpty()) {
            return null;
        }
        int number = x.number();
        int from = source.number();
        return writer.change(
                x,
                "set(" + source + ", " + code(entries) + ")",
                t -> t.apply(number).set(t.apply(from), indices(entries)),
                n -> {
                    NaiveTensor written = apply(n.apply(number), entries);
                    NaivePointwise.overwrite(written, withoutLeadingOnes(n.apply(from)));
                    return n.apply(number);
                });
    }

    private static NaiveTensor withoutLeadingOnes(NaiveTensor x) {
        NaiveTensor rest = x;
        while (rest.rank() > 0 && rest.size(0) == 1) {
            rest = NaiveViews.squeeze(rest, 0);
        }
        return rest;
    }

    private static Statement indexSelect(ProgramWriter writer, Variable x) {
        int number = x.number();
        int dim = writer.dim(x.value());
        int size = x.value().size(dim);
        if (size == 0) {
            return null;
        }
        int[] picked = picks(writer, 0, size);
        return writer.define(
                x + ".indexSelect(" + dim + ", Tensor.of(" + list(picked) + "))",
                t -> t.apply(number).indexSelect(dim, Tensor.of(picked)),
                n -> NaivePointwise.copy(pick(n.apply(number), dim, picked)));
    }

    private static Statement gather(ProgramWriter writer, Variable x) {
        int number = x.number();
        int dim = writer.dim(x.value());
        int[] sizes = x.value().sizes();
        if (x.value().numel() == 0) {
            return null;
        }
        sizes[dim] = writer.number(1, 3);
        int[] picked = IntStream.range(0, NaiveTensor.count(sizes))
                .map(i -> writer.number(0, x.value().size(dim) - 1))
                .toArray();
        NaiveTensor index = NaiveTensor.fresh(DType.INT64, new int[] {picked.length}, flat -> (long) picked[flat[0]])
                .regrouped(sizes);
        return writer.define(
                x + ".gather(" + dim + ", Tensor.of(" + list(picked) + ").view(" + list(sizes) + "))",
                t -> t.apply(number).gather(dim, Tensor.of(picked).view(sizes)),
                n -> NaiveTensor.fresh(n.apply(number).dtype(), sizes, at -> {
                    int[] source = at.clone();
                    source[dim] = (int) Values.whole(index.at(at));
                    return n.apply(number).at(source);
                }));
    }

    private static Statement maskedSelect(ProgramWriter writer, Variable x) {
        int number = x.number();
        Variable mask = writer.variable(other -> other.dtype() == DType.BOOL
                && Arrays.equals(other.sizes(), x.value().sizes()));
        if (mask == null) {
            return null;
        }
        int masking = mask.number();
        return writer.define(
                x + ".maskedSelect(" + mask + ")", t -> t.apply(number).maskedSelect(t.apply(masking)), n -> {
                    List<Object> masks = n.apply(masking).values();
                    List<Object> values = n.apply(number).values();
                    List<Object> chosen = IntStream.range(0, masks.size())
                            .filter(i -> Values.whole(masks.get(i)) != 0)
                            .mapToObj(values::get)
                            .toList();
                    return NaiveTensor.fresh(
                            n.apply(number).dtype(), new int[] {chosen.size()}, index -> chosen.get(index[0]));
                });
    }
}
