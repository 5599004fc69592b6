package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Negotiation;
import org.entente.serve.answer.Writing;

/** Says what an endpoint can do and what is behind it: a SPARQL 1.1 service description. */
public final class ServiceDescription implements Answering {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String SPARQL_12 = "https://www.w3.org/TR/sparql12-query/";
  private static final String TRIPLE_TERMS =
      "https://www.w3.org/TR/rdf12-concepts/#dfn-triple-term";
  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD",
          "RDF_XML",
          "TriG",
          "N-Quads");

  private final Desk desk;
  private volatile Sizes sizes = Sizes.UNKNOWN;

  /** Takes where answers are made. */
  public ServiceDescription(Desk desk) {
    this.desk = desk;
  }

  /** Sends the description; who would rather have a page is sent on to the page. */
  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Negotiation.prefersPage(request, Format.GRAPHS)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/sparql");
      response.setHeader("Vary", "Accept");
      return;
    }
    String endpoint = request.getRequestURL().toString();
    Format format = Negotiation.choose(request, Format.GRAPHS);
    desk.send(
        request,
        response,
        Medium.of(format),
        desk.longest(),
        Optional.of(List.of("description", endpoint, format.name())),
        (data, job, out) -> Writing.graph(out, format, describe(endpoint, sizes(data)).getGraph()));
  }

  private Sizes sizes(DatasetGraph data) {
    // Counting takes a while in a large store: once for each version of the data is enough.
    Sizes known = sizes;
    long version = desk.version();
    if (known.version() != version) {
      known = Sizes.of(version, data);
      sizes = known;
    }
    return known;
  }

  private static Model describe(String endpoint, Sizes sizes) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.getURI()).setNsPrefix("rdfs", RDFS.uri);
    model.setNsPrefix("xsd", XSD.getURI()).setNsPrefix("formats", FORMATS);
    Resource service = model.createResource(endpoint, term(model, "Service"));
    service.addProperty(sd(model, "endpoint"), service);
    for (String language : List.of(SD + "SPARQL10Query", SD + "SPARQL11Query", SPARQL_12)) {
      service.addProperty(sd(model, "supportedLanguage"), model.createResource(language));
    }
    named(model, SPARQL_12, "Language", "SPARQL 1.2 Query");
    service.addProperty(
        sd(model, "feature"), named(model, TRIPLE_TERMS, "Feature", "triple terms of RDF 1.2"));
    for (String format : RESULT_FORMATS) {
      service.addProperty(sd(model, "resultFormat"), model.createResource(FORMATS + format));
    }
    service.addProperty(sd(model, "defaultDataset"), dataset(model, sizes));
    return model;
  }

  private static Resource dataset(Model model, Sizes sizes) {
    Resource dataset = model.createResource(term(model, "Dataset"));
    dataset.addProperty(sd(model, "defaultGraph"), graph(model, sizes.defaultGraph()));
    sizes
        .named()
        .forEach(
            (name, triples) ->
                dataset.addProperty(
                    sd(model, "namedGraph"),
                    model
                        .createResource(term(model, "NamedGraph"))
                        .addProperty(sd(model, "name"), model.createResource(name))
                        .addProperty(sd(model, "graph"), graph(model, triples))));
    return dataset;
  }

  private static Resource graph(Model model, long triples) {
    return model
        .createResource(term(model, "Graph"))
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(VOID.triples, model.createTypedLiteral(triples, XSD.integer.getURI()));
  }

  private static Resource named(Model model, String iri, String type, String label) {
    return model.createResource(iri, term(model, type)).addProperty(RDFS.label, label, "en");
  }

  private static Resource term(Model model, String name) {
    return model.createResource(SD + name);
  }

  private static Property sd(Model model, String name) {
    return model.createProperty(SD, name);
  }
}
