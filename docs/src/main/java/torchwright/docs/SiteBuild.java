package torchwright.docs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import torchwright.docs.asciidoc.Converters;
import torchwright.docs.asciidoc.Materials;
import torchwright.docs.asciidoc.PageConverter;
import torchwright.docs.book.Book;
import torchwright.docs.book.Edition;
import torchwright.docs.book.Navigation;
import torchwright.docs.book.Page;
import torchwright.docs.book.Part;
import torchwright.docs.book.ReferenceTexts;
import torchwright.docs.book.RenderedPage;
import torchwright.docs.check.Complaints;
import torchwright.docs.check.EditionCheck;
import torchwright.docs.check.ExerciseCheck;
import torchwright.docs.check.LinkCheck;
import torchwright.docs.check.page.PageChecks;
import torchwright.docs.code.Census;
import torchwright.docs.code.Checkout;
import torchwright.docs.code.ExerciseTexts;
import torchwright.docs.code.Regions;
import torchwright.docs.code.Sources;
import torchwright.docs.frame.Assets;
import torchwright.docs.frame.Frame;
import torchwright.docs.run.Examples;
import torchwright.docs.run.Programs;
import torchwright.docs.run.ReadersView;
import torchwright.docs.run.Recordings;
import torchwright.docs.search.SearchIndex;

/** Builds the site; what it has run once it does not run again, so that a second build takes a moment. */
public final class SiteBuild {
    /** Stands for the way from a page to the project's files until the page's own place is known. */
    private static final String CHECKOUT = "checkout:";

    /** The editions and their folders in the site, the original first. */
    private static final Map<String, String> EDITIONS = new TreeMap<>(Map.of("en", "", "ko", "ko/"));

    private final SiteSettings settings;
    private final Converters converters;
    private final Checkout checkout;
    private final Examples examples;
    private final Programs programs;
    private final ReadersView readers;

    /**
     * Prepares a build.
     *
     * @param settings   what to build
     * @param converters convert pages; not closed by this build
     */
    public SiteBuild(SiteSettings settings, Converters converters) {
        this.settings = settings;
        this.converters = converters;
        this.checkout = new Checkout(settings.root());
        this.examples = new Examples(settings.classPath());
        this.programs = new Programs(settings.root(), settings.classPath());
        this.readers = new ReadersView(settings.root());
    }

    /**
     * Builds the site.
     *
     * @return what was done
     * @throws IOException           if a file cannot be read or written
     * @throws IllegalStateException if anything is wrong with the pages, with everything that is
     */
    public SiteReport run() throws IOException {
        Complaints complaints = new Complaints();
        Recordings recordings = new Recordings(sources().resolve("recorded"), settings.accept(), complaints);
        Regions regions = new Regions(checkout);
        ExerciseTexts texts = new ExerciseTexts(checkout, regions);
        Materials materials = new Materials(
                checkout,
                regions,
                new Sources(checkout, regions),
                texts,
                examples,
                programs,
                readers,
                recordings,
                complaints,
                settings.repository().isEmpty() ? CHECKOUT : settings.repository() + "/blob/main");
        Map<String, Navigation> orders = orders(complaints);
        List<Edition> editions = editions(orders);
        words(editions, complaints);
        List<Book> books = new ArrayList<>();
        SortedSet<String> unwritten = new TreeSet<>();
        int listings = 0;
        try (PageConverter converter = converters.of(materials, Census.of(checkout, regions))) {
            for (Edition edition : editions) {
                List<RenderedPage> rendered = new ArrayList<>();
                List<Part> parts = new ArrayList<>();
                for (Navigation.Group group : orders.get(edition.language()).parts()) {
                    List<Page> pages = new ArrayList<>();
                    for (Navigation.Item item : group.items()) {
                        Path source = sources().resolve(edition.language()).resolve(item.name() + ".adoc");
                        if (!Files.exists(source)) {
                            complaints.add("nav.adoc", "names " + checkout.relative(source) + ", which is not there");
                            continue;
                        }
                        RenderedPage page = converter.convert(source, item, edition);
                        rendered.add(page);
                        pages.add(page.page());
                        listings += page.listings();
                    }
                    parts.add(new Part(group.title(), pages));
                }
                books.add(ReferenceTexts.fill(new Book(edition, editions, parts)));
                SortedSet<String> without = new ExerciseCheck(edition, rendered, complaints)
                        .run(
                                regions.all(),
                                number -> texts.of(number, edition.language()).page());
                unwritten.addAll(edition.folder().isEmpty() ? without : List.of());
            }
        }
        for (Book translation : books.subList(1, books.size())) {
            EditionCheck.of(books.get(0), translation, complaints);
        }
        recordings.finish();
        write(books);
        int links = new LinkCheck(settings.output(), complaints).run();
        complaints.addAll(PageChecks.of(settings.output()));
        complaints.throwIfAny();
        int pages = books.stream().mapToInt(book -> book.pages().size()).sum();
        return new SiteReport(pages, listings, recordings.count(), recordings.written(), links, unwritten);
    }

    private Path sources() {
        return settings.root().resolve("docs/src/site");
    }

    /** The order of every edition there is; a source that no order names is a complaint. */
    private Map<String, Navigation> orders(Complaints complaints) throws IOException {
        Map<String, Navigation> orders = new TreeMap<>();
        for (String language : EDITIONS.keySet()) {
            Path folder = sources().resolve(language);
            Path file = folder.resolve("nav.adoc");
            if (!Files.exists(file)) {
                continue;
            }
            Navigation order = order(file);
            orders.put(language, order);
            SortedSet<String> named =
                    order.items().stream().map(Navigation.Item::name).collect(Collectors.toCollection(TreeSet::new));
            for (Path source : checkout.files(folder, ".adoc")) {
                String name = source.getFileName().toString().replace(".adoc", "");
                boolean page = source.getParent().equals(folder) && !name.startsWith("_") && !name.equals("nav");
                if (page && !named.contains(name)) {
                    complaints.add(checkout.relative(source), "is not in nav.adoc");
                }
            }
        }
        if (!orders.containsKey("en")) {
            throw new IllegalStateException("there is no " + sources().resolve("en/nav.adoc"));
        }
        return orders;
    }

    private Navigation order(Path file) {
        try {
            return Navigation.parse(checkout.text(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(checkout.relative(file) + ": " + e.getMessage(), e);
        }
    }

    /** Every edition needs the words that the first one has. */
    private void words(List<Edition> editions, Complaints complaints) {
        Edition first = editions.get(0);
        for (Edition edition : editions) {
            for (String key : new TreeSet<>(first.words().keySet())) {
                if (!edition.words().containsKey(key)) {
                    complaints.add("docs/src/site/" + edition.language() + "/ui.properties", "lacks the word " + key);
                }
            }
        }
        complaints.throwIfAny();
    }

    private List<Edition> editions(Map<String, Navigation> orders) throws IOException {
        List<Edition> editions = new ArrayList<>();
        for (Map.Entry<String, Navigation> order : orders.entrySet()) {
            Properties words = new Properties();
            try (Reader file =
                    Files.newBufferedReader(sources().resolve(order.getKey()).resolve("ui.properties"))) {
                words.load(file);
            }
            Map<String, String> byKey = new TreeMap<>();
            words.stringPropertyNames().forEach(key -> byKey.put(key, words.getProperty(key)));
            editions.add(new Edition(
                    order.getKey(),
                    EDITIONS.get(order.getKey()),
                    byKey,
                    order.getValue().items().stream().map(Navigation.Item::file).collect(Collectors.toSet())));
        }
        return editions;
    }

    /** Leads the links to sources to the files of this checkout; the address of a web site leads there by itself. */
    private String besideItsSources(String page, Path folder) {
        if (!settings.repository().isEmpty()) {
            return page;
        }
        Path way = folder.toAbsolutePath()
                .normalize()
                .relativize(settings.root().toAbsolutePath().normalize());
        return page.replace(CHECKOUT + "/", way.toString().replace('\\', '/') + "/");
    }

    private void write(List<Book> books) throws IOException {
        Path site = Files.createDirectories(settings.output());
        removeOldPages(site);
        Assets.write(site);
        Frame frame =
                new Frame(settings.repository().isEmpty() ? CHECKOUT + "/" : settings.repository() + "/edit/main/");
        for (Book book : books) {
            Path folder = Files.createDirectories(site.resolve(book.edition().folder()));
            for (Page page : book.pages()) {
                Files.writeString(folder.resolve(page.file()), besideItsSources(frame.wrap(book, page), folder));
            }
            SearchIndex.write(book, site);
        }
        Path license = settings.root().resolve("LICENSE");
        if (Files.exists(license)) {
            Files.copy(license, site.resolve("license.txt"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Pages of an earlier build would be followed and found. */
    private void removeOldPages(Path site) throws IOException {
        for (Path old : checkout.files(site, ".html")) {
            Files.delete(old);
        }
    }
}
