package nl.rekenschap.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.Assumptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages. */
class HtmlPagesTest {

  private final List<OutputFile> files =
      Outputs.of(Sample.document(40), Sample.data(), Sample.IMPRINT);

  private static Map<String, Document> pages(List<OutputFile> files) {
    Map<String, Document> pages = new LinkedHashMap<>();
    files.stream()
        .filter(file -> file.mediaType().startsWith("text/html"))
        .forEach(file -> pages.put(file.name(), Jsoup.parse(html(file))));
    return pages;
  }

  private static String html(OutputFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  @Test
  void a_page_needs_no_script_and_no_style_of_its_own() {
    pages(files)
        .forEach(
            (name, page) -> {
              assertThat(page.select("script, style, iframe, object, img")).as(name).isEmpty();
              assertThat(page.getAllElements())
                  .as(name)
                  .allSatisfy(
                      element ->
                          assertThat(element.attributes().asList())
                              .noneMatch(
                                  a -> a.getKey().equals("style") || a.getKey().startsWith("on")));
              assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                  .containsExactly("rapport.css");
            });
  }

  @Test
  void words_of_people_stay_words() {
    Document page = pages(files).get("index.html");

    assertThat(page.select(".said").text()).contains("<script>alert('x')</script>");
  }

  @Test
  void a_page_says_its_language_and_lets_the_reader_skip_to_its_words() {
    pages(files)
        .forEach(
            (name, page) -> {
              assertThat(page.select("html").attr("lang")).as(name).isEqualTo("nl");
              assertThat(page.title()).as(name).isNotBlank();
              assertThat(page.body().child(0).attr("href")).as(name).isEqualTo("#inhoud");
              assertThat(page.select("main#inhoud")).as(name).hasSize(1);
            });
  }

  @Test
  void headings_are_in_order() {
    pages(files)
        .forEach(
            (name, page) -> {
              List<Integer> levels =
                  page.select("h1, h2, h3, h4").stream()
                      .map(heading -> heading.tagName().charAt(1) - '0')
                      .toList();
              assertThat(levels.getFirst()).as(name).isEqualTo(1);
              assertThat(levels.stream().filter(level -> level == 1)).as(name).hasSize(1);
              for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).as(name).isLessThanOrEqualTo(levels.get(i - 1) + 1);
              }
            });
  }

  @Test
  void tables_say_what_they_are_and_what_heads_what() {
    pages(files)
        .forEach(
            (name, page) -> {
              for (Element table : page.select("table")) {
                assertThat(table.select("caption").text()).as(name).isNotBlank();
                assertThat(table.select("thead th")).allMatch(th -> th.attr("scope").equals("col"));
                for (Element row : table.select("tbody tr")) {
                  assertThat(row.select("th[scope=row]")).as(name).hasSize(1);
                  assertThat(row.children()).hasSameSizeAs(table.select("thead th"));
                }
              }
            });
  }

  @Test
  void the_reader_meets_the_report_before_the_list_of_files() {
    Document page = pages(files).get("index.html");

    assertThat(page.select("ul.files a").eachText())
        .containsExactly("Rapportage als PDF", "Als Word-document", "Cijfers als open data");
    assertThat(page.select("ul.files a").eachAttr("href"))
        .containsExactly("rapport.pdf", "rapport.docx", "#bestanden");
    assertThat(page.select("main > section").last().id()).isEqualTo("bestanden");
  }

  @Test
  void a_file_has_a_name_for_people_its_form_and_its_size_and_pages_are_no_files() {
    Document page = pages(files).get("index.html");
    List<String> listed = page.select("#bestanden li").eachText();

    assertThat(listed)
        .anyMatch(line -> line.matches("De hele rapportage \\(PDF, [\\d.]+\\skB\\)"))
        .anyMatch(line -> line.matches("De hele rapportage \\(Word, [\\d.]+\\skB\\)"))
        .anyMatch(
            line ->
                line.matches(
                    Pattern.quote(Sample.data().getFirst().title()) + " \\(CSV, [\\d.]+\\skB\\)"));
    assertThat(page.select("#bestanden a").eachAttr("href"))
        .noneMatch(href -> href.matches("(index|deel-|interventie-).*"))
        .contains("gegevenswoordenboek.html");
  }

  @Test
  void each_link_leads_to_a_file_or_a_place_that_is_there() {
    Map<String, Document> pages = pages(files);
    List<String> names = files.stream().map(OutputFile::name).toList();
    pages.forEach(
        (name, page) -> {
          for (String link : page.select("a[href]").eachAttr("href")) {
            if (link.startsWith("https:") || link.startsWith("cijfer/")) {
              continue;
            }
            String[] parts = link.split("#", 2);
            String file = parts[0].isEmpty() ? name : parts[0];
            assertThat(names).as(name + ": " + link).contains(file);
            if (parts.length == 2) {
              assertThat(pages.get(file).getElementById(parts[1])).as(link).isNotNull();
            }
          }
          List<String> ids = page.select("[id]").eachAttr("id");
          assertThat(ids).as(name).doesNotHaveDuplicates();
        });
  }

  @Test
  void each_figure_leads_to_where_it_comes_from() {
    List<String> links =
        pages(files).values().stream()
            .flatMap(page -> page.select("a[href^=cijfer/]").eachAttr("href").stream())
            .distinct()
            .toList();

    assertThat(links)
        .containsExactlyInAnyOrderElementsOf(
            Sample.document(40).figures().stream().map(id -> "cijfer/" + id).toList());
  }

  @Test
  void beside_each_chart_stands_its_table() {
    Document page = pages(files).get("index.html");
    Element chart = page.selectFirst("figure:has(svg)");

    assertThat(chart).isNotNull();
    assertThat(chart.nextElementSibling().select("table td").eachText())
        .containsExactly("8", "9", "7,5", "9", "geen gegevens", "9", "6,25", "7", "0", "7");
    assertThat(pages(files).get("interventie-jinc.html").select("table")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 400, 4000, 20000})
  void no_page_is_too_heavy_and_nothing_is_lost(int rows) {
    nl.rekenschap.publication.Document document = Sample.longOne(12, rows / 12 + 1);
    List<OutputFile> written = HtmlPages.of(document, Sample.IMPRINT, HtmlFiles.none());
    List<OutputFile> pages =
        written.stream().filter(file -> file.mediaType().startsWith("text/html")).toList();

    assertThat(pages).allMatch(page -> page.content().length < HtmlPages.MOST_BYTES);
    assertThat(
            pages(written).values().stream()
                .flatMap(page -> page.select("tbody th").eachText().stream()))
        .hasSize(12 * (rows / 12 + 2));
    assertThat(pages(written).get("index.html").select("nav").first().select("a")).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w3m", "lynx"})
  void a_text_browser_shows_everything_in_the_order_of_reading(String browser, @TempDir Path folder)
      throws Exception {
    Assumptions.assumeThat(isHere(browser)).as("is there a " + browser).isTrue();
    for (OutputFile file : files) {
      Files.write(folder.resolve(file.name()), file.content());
    }

    String shown = dumped(browser, folder).replaceAll("\\s+", " ");

    assertThat(shown)
        .containsSubsequence(
            "Naar de inhoud",
            "Raadsrapportage 2025",
            "Rapportage als PDF",
            "Samenvatting",
            "Zij leerde lassen",
            "Kansengelijkheid",
            "1.140",
            "Indicator",
            "Doel 40",
            "1480",
            "Context",
            "7,5",
            "CC0-1.0");
  }

  @Test
  void without_any_browser_the_words_stand_in_the_order_of_reading() {
    assertThat(pages(files).get("index.html").text())
        .containsSubsequence(
            "Naar de inhoud",
            "Samenvatting",
            "Zij leerde lassen",
            "1.140",
            "Doel 40 1480",
            "Context",
            "CC0-1.0");
  }

  private static boolean isHere(String browser) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, browser)));
  }

  private static String dumped(String browser, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(browser, "-dump"));
    if (browser.equals("w3m")) {
      command.addAll(List.of("-I", "UTF-8", "-O", "UTF-8", "-cols", "80"));
    } else {
      command.addAll(List.of("-display_charset=utf-8", "-nolist"));
    }
    command.add(folder.resolve("index.html").toString());
    Path shown = folder.resolve("shown");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(shown.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return Files.readString(shown);
  }
}
