import { assertEquals } from "../assert.ts";
import { plainText } from "../../providers/tvmaze/plain_text.ts";

const CASES: { name: string; html: string | null | undefined; text: string | null }[] = [
  {
    name: "takes a paragraph's tags away",
    html: "<p>A <b>bold</b> <i>man</i>.</p>",
    text: "A bold man.",
  },
  {
    name: "parts paragraphs by a blank line",
    html: "<p>One.</p><p>Two.</p>",
    text: "One.\n\nTwo.",
  },
  {
    name: "breaks lines at <br>",
    html: "<p>One.<br>Two.<br />Three.</p>",
    text: "One.\nTwo.\nThree.",
  },
  {
    name: "takes line breaks of the source for spaces",
    html: "<p>One\n  two\t three.</p>\n\n<p>Four.</p>",
    text: "One two three.\n\nFour.",
  },
  {
    name: "gives every list entry its line",
    html: "<ul><li>One</li><li>Two</li></ul>",
    text: "One\nTwo",
  },
  {
    name: "decodes entities",
    html: "<p>Tom &amp; Jerry&#8217;s &quot;caf&eacute;&quot;&hellip;</p>",
    text: 'Tom & Jerry’s "café"…',
  },
  { name: "decodes hexadecimal references", html: "&#x27;&#X2019;", text: "'’" },
  { name: "decodes once only", html: "&amp;lt;b&amp;gt; &amp;eacute;", text: "&lt;b&gt; &eacute;" },
  { name: "keeps a tag that is text", html: "<p>He writes &lt;b&gt;.</p>", text: "He writes <b>." },
  {
    name: "keeps signs that are no tags",
    html: "<p>5 < 6 and I <3 you</p>",
    text: "5 < 6 and I <3 you",
  },
  {
    name: "keeps what is no entity",
    html: "<p>AT&T; R&D &bogus; &constructor;</p>",
    text: "AT&T; R&D &bogus; &constructor;",
  },
  {
    name: "keeps references to no character",
    html: "&#0; &#xD800; &#9999999;",
    text: "&#0; &#xD800; &#9999999;",
  },
  {
    name: "takes attributes away",
    html: '<p class="a">x <a href="https://x.invalid/">y</a></p>',
    text: "x y",
  },
  {
    name: "drops scripts and comments",
    html: "<!-- no --><script>alert('<p>')</script><p>Yes.</p>",
    text: "Yes.",
  },
  { name: "reads hard spaces as spaces", html: "<p>a&nbsp;&nbsp;b</p>", text: "a b" },
  {
    name: "makes no more than one blank line",
    html: "<p>a</p><p></p><p> </p><p>b</p>",
    text: "a\n\nb",
  },
  { name: "leaves plain text alone", html: "Plain.", text: "Plain." },
  { name: "finds nothing in empty tags", html: "<p> </p>", text: null },
  { name: "finds nothing in nothing", html: "", text: null },
  { name: "finds nothing in null", html: null, text: null },
  { name: "finds nothing in a missing text", html: undefined, text: null },
];

for (const { name, html, text } of CASES) {
  Deno.test(`plainText() ${name}`, () => assertEquals(plainText(html), text));
}

for (const part of ["<", "<p", "&", "<!--", "<script>", "<br", " \n"]) {
  Deno.test(`plainText() comes to an end with a million of ${JSON.stringify(part)}`, () => {
    plainText(part.repeat(1_000_000));
  });
}
