/** Goes to the part that the address names, once the page stands in the document: a page drawn by script has no such part when the browser looks. */
export function toAnchor(page: HTMLElement): HTMLElement {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== "") {
    new ResizeObserver((_, observer) => {
      if (!page.isConnected) return;
      observer.disconnect();
      [...page.querySelectorAll("[id]")].find((element) => element.id === id)?.scrollIntoView();
    }).observe(page);
  }
  return page;
}
