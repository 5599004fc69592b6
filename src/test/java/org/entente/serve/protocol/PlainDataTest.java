package org.entente.serve.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without ARQ means what it means to ARQ. */
class PlainDataTest {
  private static final String BASE = "https://w3id.org/entente/";

  private static final String[] PIECES = {
    "PREFIX e: <http://e/>",
    "PREFIX : <x/>",
    "prefix e:<http://f/#>",
    "BASE <http://b/>",
    "INSERT DATA",
    "DELETE DATA",
    "insert\tdata",
    "INSERT",
    "DATA",
    "DELETE WHERE",
    "CLEAR ALL",
    "GRAPH",
    "graph",
    "{",
    "}",
    "{",
    "}",
    ".",
    ".",
    ".",
    ";",
    ";",
    ",",
    "<http://e/a>",
    "<a>",
    "<../b?c#d>",
    "<>",
    "<_:b>",
    "<http://e/ü>",
    "<http://e/a/../b>",
    "<http://E/a%2e/.>",
    "<https://e.org/a//b_-9#c>",
    "<http://e/a#b/./c>",
    "<http:///a>",
    "<http://e/a#b#c>",
    "<http://e/a b>",
    "<http://[bad>",
    "<<",
    ">>",
    "<<(",
    ")>>",
    "e:a",
    "e:b-",
    "e:c.d",
    "e:",
    ":x",
    ":",
    "e:-a",
    "e:a%20b",
    "e:a\\,b",
    "u:a",
    "_:b",
    "_:c",
    "[]",
    "[",
    "]",
    "()",
    "a",
    "a",
    "true",
    "5",
    "5.",
    "-1.5e3",
    "\"\"",
    "\"text\"",
    "'text'",
    "\"it's {a}; # <b>\"",
    "\"\\\"\\n\\t\\\\\"",
    "\"\\u00e9\"",
    "\"a\nb\"",
    "\"\"\"long \"text\"\"\"\"",
    "''",
    "\"en\"@en",
    "\"de\"@de-AT-1996",
    "\"x\"@en--ltr",
    "\"x\"@1",
    "\"x\"@a-",
    "\"5\"^^<http://e/t>",
    "\"5\"^^e:int",
    "\"5\" ^^ e:int",
    "\"5\"^^<http://www.w3.org/2001/XMLSchema#integer>",
    "# so",
    "\n",
    "\"\uD83D\uDE00\"",
    "\"\uD83D\"",
    "?x",
    "$y",
    "|",
    "/",
    "e:a/e:b",
    "^e:a",
    "{|",
    "|}",
    "~",
    "\u00A0",
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA {<http://e/a> <http://e/b> <http://e/c> .}",
        "insert\n data{}",
        "PREFIX e: <http://e/> DELETE DATA { e:a a e:B ; e:p \"x\", 'y'@en-GB . e:b e:c \"5\"^^e:t"
            + " }",
        "INSERT DATA { <a> <b> '' } ; PREFIX : <#> PREFIX : <c/> DELETE DATA { :x :y : . } ;",
        "INSERT DATA { <a> <b> <c> . GRAPH <g> { <a> <b> <c> . <d> <e> <f> } . <g> <h> <i> }",
        "PREFIX graph: <http://e/> INSERT DATA { graph:a graph:b graph:c GRAPH graph:g {} }",
        "INSERT DATA { <a> <b> \"\\\"{\\\\}#;<\\t'\" }",
      })
  void plainDataAreReadWithoutArq(String text) {
    assertTrue(PlainData.read(text, BASE).isPresent());
    agreesWithArq(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PREFIX e: <http://e/>",
        "INSERT DATA { _:a <b> <c> }",
        "INSERT DATA { <a> <b> 5 }",
        "INSERT DATA { <a> <b> [] }",
        "INSERT DATA { <a> <b> (<c>) }",
        "INSERT DATA { <a> <b> ?c }",
        "INSERT DATA { <a> <b>/<c> <d> }",
        "INSERT DATA { <a> <b> <<( <c> <d> <e> )>> }",
        "INSERT DATA { << <a> <b> <c> >> <d> <e> }",
        "INSERT DATA { <a> <b> <c> {| <d> <e> |} }",
        "INSERT DATA { <a> <b> <c> } # so",
        "INSERT DATA { <a> <b> \"\\u00e9\" }",
        "INSERT DATA { <a> <b> \"\"\"c\"\"\" }",
        "INSERT DATA { <a> <b> \"c\"@en--ltr }",
        "INSERT DATA { \"a\" <b> <c> }",
        "INSERT DATA { <a> <b> <c> . . }",
        "INSERT DATA { <a> <b> <c> ",
        "INSERT DATA { <a> <b> <c> } } ",
        "INSERT DATA { e:a e:b e:c }",
        "BASE <http://e/> INSERT DATA { <a> <b> <c> }",
        "INSERT DATA { <a> <b> <c> } ; CLEAR ALL",
        "INSERT { <a> <b> <c> } WHERE {}",
        "LOAD <http://e/>",
      })
  void theRestIsLeftToArq(String text) {
    assertEquals(Optional.empty(), PlainData.read(text, BASE));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyPiecesMeanTheSame(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "PREFIX e: <http://e/> " : "");
      text.append(random.nextInt(4) > 0 ? "INSERT DATA { <a> <b> <c> . " : "");
      for (int k = random.nextInt(8); k >= 0; k--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextInt(5) > 0 ? " " : "");
      }
      agreesWithArq(text.append(random.nextInt(4) > 0 ? "}" : "").toString());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void plainDataThatAreSpoiltMeanTheSame(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = update(random);
      assertTrue(PlainData.read(text, BASE).isPresent(), text);
      agreesWithArq(text);
      StringBuilder spoilt = new StringBuilder(text);
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> spoilt.deleteCharAt(at);
        case 1 -> spoilt.insert(at, PIECES[random.nextInt(PIECES.length)]);
        default -> spoilt.setCharAt(at, text.charAt(random.nextInt(text.length())));
      }
      agreesWithArq(spoilt.toString());
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 12);
  }

  @Test
  void moreDataThanArqCanHoldOnItsStackAreRead() {
    String triple = "<http://e/a> <http://e/b> \"c\" .\n";
    String text = "INSERT DATA {" + triple.repeat(100_000) + "}";
    assertEquals(1, PlainData.read(text, BASE).orElseThrow().getOperations().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ıNſERT DATA {}", "PREFıX e: <http://e/> INSERT DATA { e:a e:b e:c }"})
  void wordsOfSparqlAreOfItsLetters(String text) {
    assertEquals(Optional.empty(), PlainData.read(text, BASE));
  }

  @Test
  void aTagOfManyPartsIsLeftToArq() {
    String tag = "@a" + "-a".repeat(20_000);
    assertEquals(
        Optional.empty(), PlainData.read("INSERT DATA { <a> <b> \"c\"" + tag + " }", BASE));
  }

  private static String update(Random random) {
    StringBuilder text = new StringBuilder("PREFIX e: <http://e/> PREFIX : <x#>\n");
    for (int k = random.nextInt(3); k >= 0; k--) {
      text.append(random.nextBoolean() ? "INSERT DATA {" : "delete  data {");
      text.append(triples(random));
      if (random.nextBoolean()) {
        text.append(" GRAPH e:g { ").append(triples(random)).append("}");
      }
      text.append(k > 0 ? "} ;\n" : "}");
    }
    return text.toString();
  }

  private static String triples(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(4); k >= 0; k--) {
      text.append(any(random, "<http://e/s>", "e:s", "<s>", ":s")).append(' ');
      text.append(any(random, "a", "e:p", "<p>", "<http://e/ü#1>")).append(' ');
      text.append(object(random));
      text.append(any(random, "", " ; e:q " + object(random), ", " + object(random), " ;"));
      text.append(" .\n");
    }
    return text.toString();
  }

  private static String object(Random random) {
    return any(
        random,
        "<http://e/o>",
        "e:",
        "''",
        "\"a {b} #c\"",
        "\"\\\"\\\\\"@en-GB",
        "'5'^^e:t",
        "\"2024-01-02\"^^<http://www.w3.org/2001/XMLSchema#date>");
  }

  private static String any(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static void agreesWithArq(String text) {
    PlainData.read(text, BASE)
        .ifPresent(
            read -> {
              UpdateRequest arq = arq(text);
              assertEquals(arq.toString(), read.toString(), text);
              assertTrue(arq.equalTo(read) && arq.samePrologue(read), text);
              assertEquals(arq.getBaseURI(), read.getBaseURI(), text);
            });
  }

  private static UpdateRequest arq(String text) {
    try {
      return UpdateFactory.create(text, BASE, Syntax.syntaxSPARQL_12);
    } catch (QueryException e) {
      throw new AssertionError("ARQ refuses: " + text, e);
    }
  }
}
