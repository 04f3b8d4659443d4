package orrery.site.image;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The elements and attributes that a drawing may have: those of SVG 1.1 and 2 that draw, and the
 * notes that programs leave in their own namespaces.
 */
final class SvgNames {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XML_EVENTS = "http://www.w3.org/2001/xml-events";

  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animateColor", "animateTransform", "animateMotion");

  private static final Set<String> IMAGES = Set.of("image", "feImage");

  private static final Set<String> ELEMENTS =
      words(
          """
          a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform
          circle clipPath color-profile cursor defs desc discard ellipse feBlend feColorMatrix
          feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
          feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
          feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
          feTile feTurbulence filter flowDiv flowLine flowPara flowRegion flowRegionExclude flowRoot
          flowSpan font font-face font-face-format font-face-name font-face-src font-face-uri g
          glyph glyphRef hatch hatchpath hkern image line linearGradient marker mask mesh
          meshgradient meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline
          radialGradient rect set solidcolor solidColor stop style svg switch symbol text textPath
          title tref tspan use view vkern
          """);

  /** The names of attributes in lower case. */
  private static final Set<String> ATTRIBUTES =
      words(
          """
          accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form
          ascent attributename attributetype azimuth basefrequency baseline-shift baseprofile bbox
          begin bias by calcmode cap-height class clip clip-path clip-rule clippathunits color
          color-adjust color-interpolation color-interpolation-filters color-profile color-rendering
          content contentscripttype contentstyletype crossorigin cursor cx cy d decoding descent
          diffuseconstant direction display divisor dominant-baseline download dur dx dy edgemode
          elevation enable-background end exponent externalresourcesrequired fill filter filterres
          filterunits flood-color flood-opacity focusable font format fr from fx fy g1 g2 glyph-name
          glyph-orientation-horizontal glyph-orientation-vertical glyphref gradienttransform
          gradientunits hanging height horiz-adv-x horiz-origin-x horiz-origin-y host href hreflang
          id ideographic image-rendering in in2 inline-size intercept isolation k k1 k2 k3 k4
          kernelmatrix kernelunitlength kerning keypoints keysplines keytimes lang lengthadjust
          letter-spacing lighting-color limitingconeangle line-height local marker markerheight
          markerunits markerwidth mask maskcontentunits maskunits mathematical max media method min
          mix-blend-mode mode name numoctaves offset opacity operator order orient orientation
          origin overflow overline-position overline-thickness p-id paint-order panose-1 path
          pathlength patterncontentunits patterntransform patternunits pointer-events points
          pointsatx pointsaty pointsatz preservealpha preserveaspectratio primitiveunits r radius
          refx refy rel rendering-intent repeatcount repeatdur requiredextensions requiredfeatures
          requiredfonts requiredformats restart result role rotate rx ry scale seed shape-inside
          shape-margin shape-padding shape-rendering shape-subtract side slope solid-color
          solid-opacity spacing specularconstant specularexponent spreadmethod src startoffset
          stddeviation stemh stemv stitchtiles stop-color stop-opacity strikethrough-position
          strikethrough-thickness string stroke style surfacescale systemlanguage t tabindex
          tablevalues target targetx targety textlength title to transform transform-box
          transform-origin type u1 u2 underline-position underline-thickness unicode unicode-bidi
          unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical values
          vector-effect version vert-adv-y vert-origin-x vert-origin-y viewbox viewtarget visibility
          white-space width widths word-spacing writing-mode x x-height x1 x2 xchannelselector y y1
          y2 ychannelselector z zoomandpan
          """);

  /** The beginnings of attributes that are properties of style, or say what a thing is. */
  private static final List<String> GROUPS =
      List.of("aria-", "data-", "fill-", "font-", "marker-", "mask-", "stroke-", "text-");

  /** Attributes that are words, times or addresses, and never rules or values of style. */
  private static final Set<String> TEXTS =
      Set.of(
          "begin",
          "class",
          "content",
          "end",
          "glyph-name",
          "href",
          "hreflang",
          "id",
          "lang",
          "name",
          "role",
          "src",
          "target",
          "title",
          "type",
          "unicode");

  /** The beginnings of namespaces in which programs keep notes of their own. */
  private static final List<String> NOTES =
      List.of(
          "http://www.w3.org/1999/02/22-rdf-syntax-ns",
          "http://www.w3.org/2000/01/rdf-schema",
          "http://purl.org/",
          "http://creativecommons.org/",
          "http://web.resource.org/cc/",
          "http://www.inkscape.org/",
          "http://inkscape.sourceforge.net/",
          "http://sodipodi.sourceforge.net/",
          "http://www.openswatchbook.org/",
          "http://ns.adobe.com/",
          "adobe:ns:meta/",
          "http://www.bohemiancoding.com/",
          "http://www.figma.com/",
          "http://www.serif.com/",
          "http://schemas.microsoft.com/visio/",
          "http://vectornator.io",
          "https://boxy-svg.com");

  private SvgNames() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether the outermost element is that of a drawing. */
  static boolean isDrawing(Element root) {
    return isDrawn(root) && root.getLocalName().equals("svg");
  }

  private static boolean isDrawn(Element element) {
    return SVG.equals(element.getNamespaceURI()) || element.getNamespaceURI() == null;
  }

  /** Returns whether a drawing may have an element, as far as its name tells. */
  static boolean isAllowed(Element element) {
    return isDrawn(element)
        ? ELEMENTS.contains(element.getLocalName())
        : NOTES.stream().anyMatch(element.getNamespaceURI()::startsWith);
  }

  static boolean isAnimation(Element element) {
    return isDrawn(element) && ANIMATIONS.contains(element.getLocalName());
  }

  /** Returns whether an element shows an image. */
  static boolean isImage(Element element) {
    return isDrawn(element) && IMAGES.contains(element.getLocalName());
  }

  /** Returns whether an element may have an attribute, if its value may stand there. */
  static boolean isAllowed(Attr attribute, String localName, Element element) {
    String space = attribute.getNamespaceURI();
    String name = localName.toLowerCase(Locale.ROOT);
    if (name.startsWith("on") || XML_EVENTS.equals(space)) {
      return false;
    }
    if (XMLConstants.XML_NS_URI.equals(space)) {
      return !name.equals("base");
    }
    boolean own = space == null && isDrawn(element);
    return !own || ATTRIBUTES.contains(name) || GROUPS.stream().anyMatch(name::startsWith);
  }

  /** Returns whether a browser could read the value of an attribute as style. */
  static boolean isStyle(Attr attribute) {
    String name = attribute.getName();
    boolean text = TEXTS.contains(name) || name.startsWith("aria-") || name.startsWith("data-");
    return attribute.getNamespaceURI() == null && !text;
  }
}
