// Entries are dragged by their handles. When one is dropped its list says "end", and the form around
// it sends the new order (htmx). Without this file the buttons beside each entry do the same.
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

function makeSortable() {
  for (const list of document.querySelectorAll("[data-sortable]")) {
    if (Sortable.get(list)) continue;
    new Sortable(list, { handle: ".handle", animation: calm ? 0 : 120, ghostClass: "dragged" });
  }
}

makeSortable();
document.addEventListener("htmx:after:swap", makeSortable);
