package org.hedui.io.intake.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hedui.io.intake.rows.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads one XML part of a workbook. A document type is refused: workbooks have none. */
final class XmlPart implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;
  private final int longest;

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory;
  }

  /** Reads a part in which no text is longer than so many characters. */
  XmlPart(InputStream in, int longest) throws IOException {
    this.in = in;
    this.longest = longest;
    try {
      xml = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Goes to the next begin or end of an element; false at the end. */
  boolean next() throws IOException, Unreadable {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
        refuse(event);
      }
      return false;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static void refuse(int event) throws Unreadable {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw XlsxParts.documentType();
    }
  }

  /** Whether an element of this name begins here. */
  boolean begins(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** Whether an element of this name ends here. */
  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** Whether an element begins here. */
  boolean begins() {
    return xml.isStartElement();
  }

  /** The name of the element. */
  String name() {
    return xml.getLocalName();
  }

  /** An attribute of the element without regard to its namespace, null where it is missing. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number, the default where it is missing or none. */
  int number(String name, int otherwise) {
    String text = attribute(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The text of the element that begins here, up to its end, without elements inside it. */
  String text() throws IOException, Unreadable {
    try {
      String first = "";
      StringBuilder more = null;
      int depth = 0;
      while (true) {
        int event = xml.next();
        switch (event) {
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (depth == 0) {
              String piece = xml.getText();
              if (more != null) {
                more.append(piece);
              } else if (first.isEmpty()) {
                first = piece;
              } else {
                more = new StringBuilder(first).append(piece);
              }
              check(more == null ? first.length() : more.length());
            }
          }
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> {
            if (depth-- == 0) {
              return more == null ? first : more.toString();
            }
          }
          case XMLStreamConstants.END_DOCUMENT -> throw new IOException("cut off");
          default -> refuse(event);
        }
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Refuses a text that has grown too long. */
  void check(int length) throws Unreadable {
    if (length > longest) {
      throw Unreadable.tooLarge("单元格超过 " + longest + " 个字符", "不超过 " + longest + " 个字符");
    }
  }

  /** Goes behind the end of the element that begins here. */
  void skip() throws IOException, Unreadable {
    text();
  }

  private static IOException failed(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
