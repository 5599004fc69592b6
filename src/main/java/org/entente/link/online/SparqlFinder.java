package org.entente.link.online;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.match.Finder;
import org.entente.link.match.Mention;
import org.entente.link.slice.EntityReader;

/** Finds items by SPARQL: those that bear exactly one of a thing's names, as label or alias. */
public record SparqlFinder(SparqlService service) implements Finder {
  private static final Var ITEM = Var.alloc("item");
  private static final String QUERY =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?item {
        VALUES ?name { %s }
        ?item rdfs:label|skos:altLabel ?name
        FILTER (STRSTARTS(STR(?item), "http://www.wikidata.org/entity/Q"))
      } LIMIT 50""";

  @Override
  public Set<Item> find(Mention mention) {
    String names =
        mention.names().stream()
            .flatMap(name -> literals(name).stream())
            .collect(Collectors.joining(" "));
    Set<Item> items = new LinkedHashSet<>();
    service
        .select(QUERY.formatted(names))
        .forEachRemaining(
            row -> {
              Node item = row.get(ITEM);
              if (item != null && Vocabulary.isIn(item, Vocabulary.WD)) {
                items.add(new Item(Vocabulary.local(item, Vocabulary.WD)));
              }
            });
    return items;
  }

  private static List<String> literals(String name) {
    return EntityReader.LANGUAGES.stream()
        .map(language -> NodeFmtLib.strNT(NodeFactory.createLiteralLang(name, language)))
        .toList();
  }
}
