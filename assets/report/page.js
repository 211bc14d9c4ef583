// Points from a passage to those that say the same, by mouse, touch and keyboard:
// j k or the arrows to the next and the previous passage, h l to its counterpart in the outlet to the left and right,
// ] [ to the next and the previous finding, Escape closes what the others say, Enter opens it again. Nothing is sent or stored.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byNames = (names) => (names || "").split(" ").map((name) => document.getElementById(name)).filter(Boolean);
  const passages = all(".passage[data-with], .passage[data-found], .passage:not(.aside)");
  const others = document.getElementById("others");
  // Not the bare name: to that the browser itself would scroll, past the head of the page.
  const AT = "#at=";
  let here = null;

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // The words of a passage without its margin and its name.
  const wordsOf = (passage) => {
    const copy = passage.cloneNode(true);
    all(".margin", copy).forEach((margin) => margin.remove());
    const words = make("span");
    words.append(...copy.childNodes);
    return words;
  };

  const unmark = () => all(".passage.here, .passage.with").forEach((it) => it.classList.remove("here", "with"));

  const mark = (passage) => {
    unmark();
    passage.classList.add("here");
    byNames(passage.dataset.with).forEach((other) => other.classList.add("with"));
  };

  // Brings the surest counterpart in each other column to the height of a passage.
  const level = (passage) => {
    const top = passage.getBoundingClientRect().top;
    const done = new Set([passage.closest("article")]);
    byNames(passage.dataset.with).forEach((other) => {
      const column = other.closest("article");
      if (done.has(column) || column.scrollHeight <= column.clientHeight) return;
      done.add(column);
      column.scrollTop += other.getBoundingClientRect().top - top;
    });
  };

  // Tells what the others say in place of a passage, and why it is marked.
  const tell = (passage) => {
    const nameOf = (it) => it.closest("article").querySelector("h2").textContent;
    const close = make("button", "", "×");
    close.type = "button";
    close.setAttribute("aria-label", "close");
    close.addEventListener("click", leave);
    const list = make("ul");
    const inOrder = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    byNames(passage.dataset.with).sort(inOrder).forEach((other) => {
      const item = make("li");
      item.append(make("span", "outlet", nameOf(other) + ": "), wordsOf(other));
      list.append(item);
    });
    byNames(passage.dataset.found).filter((finding) => finding.offsetParent).forEach((finding) => {
      const item = make("li", "finding");
      item.dataset.mark = finding.dataset.mark;
      item.dataset.at = finding.dataset.at;
      item.append(...finding.cloneNode(true).childNodes);
      list.append(item);
    });
    if (!list.children.length) list.append(make("li", "label", "No other outlet was found to say this."));
    others.replaceChildren(close, make("p", "beside", "beside " + nameOf(passage)), list);
    others.hidden = false;
  };

  const leave = () => {
    others.hidden = true;
    unmark();
    if (here) here.focus({ preventScroll: true });
  };

  // Brings a passage near the top of its column, or of the screen where columns do not scroll.
  const show = (passage) => {
    const column = passage.closest("article");
    const scrolls = getComputedStyle(column).overflowY !== "visible";
    if (scrolls) column.scrollTop = passage.offsetTop - column.clientHeight / 5;
    (scrolls ? column : passage).scrollIntoView({ block: scrolls ? "nearest" : "start", inline: "nearest" });
  };

  // Goes to a passage. One passage at a time can be reached with Tab.
  const go = (passage, leveled = true) => {
    if (!passage) return;
    passages.forEach((it) => { it.tabIndex = it === passage ? 0 : -1; });
    here = passage;
    passage.focus({ preventScroll: true });
    history.replaceState(null, "", AT + passage.id);
    show(passage);
    mark(passage);
    tell(passage);
    if (leveled) level(passage);
  };

  const step = (by) => {
    const column = passages.filter((it) => !here || it.closest("article") === here.closest("article"));
    go(here ? column[column.indexOf(here) + by] : column[0]);
  };

  const cross = (by) => {
    if (!here) return step(1);
    const columns = all("article");
    const column = columns[columns.indexOf(here.closest("article")) + by];
    if (!column) return;
    const other = byNames(here.dataset.with).find((it) => it.closest("article") === column);
    go(other || passages.find((it) => it.closest("article") === column));
  };

  const stepFinding = (by) => {
    const findings = all(".findings .finding").filter((it) => it.offsetParent);
    const now = findings.findIndex((it) => it.dataset.current);
    findings.forEach((it) => delete it.dataset.current);
    const next = findings[(now + by + findings.length) % findings.length] || findings[0];
    if (!next) return;
    next.dataset.current = "true";
    go(byNames(next.dataset.at)[0]);
  };

  const keys = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    l: () => cross(1), ArrowRight: () => cross(1), h: () => cross(-1), ArrowLeft: () => cross(-1),
    "]": () => stepFinding(1), "[": () => stepFinding(-1), Enter: () => go(here), Escape: leave,
  };

  document.addEventListener("keydown", (event) => {
    // Enter is what links and buttons are pressed with; nothing on the page is typed into.
    const pressed = event.key === "Enter" && event.target.closest("input, a, button");
    if (event.ctrlKey || event.metaKey || event.altKey || pressed) return;
    const act = keys[event.key];
    if (!act || !passages.length) return;
    event.preventDefault();
    act();
  });

  passages.forEach((passage, index) => {
    passage.tabIndex = index ? -1 : 0;
    passage.addEventListener("mouseenter", () => { if (others.hidden) mark(passage); });
    passage.addEventListener("mouseleave", () => { if (others.hidden) unmark(); });
    passage.addEventListener("click", (event) => { if (!event.target.closest("a")) go(passage); });
    passage.addEventListener("focus", () => { if (here !== passage) go(passage); });
  });

  // The list of what the others say is made anew for each passage, so its links are met here, not one by one.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".finding a");
    if (!link) return;
    event.preventDefault();
    go(byNames(link.closest(".finding").dataset.at)[0]);
  });

  // An address that ends in the name of a passage leads there.
  const follow = () => {
    if (!location.hash.startsWith(AT)) return;
    const named = document.getElementById(location.hash.slice(AT.length));
    if (passages.includes(named) && named !== here) go(named);
  };
  addEventListener("load", follow);
  addEventListener("hashchange", follow);

  all("[data-layer]").forEach((box) => box.addEventListener("change", () => {
    document.body.classList.toggle("off-" + box.dataset.layer, !box.checked);
  }));
})();
