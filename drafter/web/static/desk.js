// The desk without this file works by forms and links; this adds keys, and files dropped anywhere on a form.
"use strict";

const changes = () => [...document.querySelectorAll("[data-change]")];

function go(element) {
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

function placeOf(held) {
  const focused = held.findIndex((one) => one.contains(document.activeElement));
  if (focused >= 0) return focused;
  // With none in focus, it is the last one whose head has been scrolled past.
  return held.findLastIndex((one) => one.getBoundingClientRect().top < 60);
}

function step(by) {
  const held = changes();
  go(held[Math.min(Math.max(placeOf(held) + by, 0), held.length - 1)]);
}

function partOf(anchor) {
  const link = document.querySelector(`.tree a[href$="#${CSS.escape(anchor)}"]`);
  return link ? link.closest("details") : null;
}

function stepPart(by) {
  const held = changes();
  const here = held[Math.max(placeOf(held), 0)];
  const parts = [...document.querySelectorAll(".tree nav > details")];
  const next = parts[parts.indexOf(here && partOf(here.id)) + by];
  const link = next && next.querySelector("a");
  if (link && link.hash && link.pathname === location.pathname && document.querySelector(link.hash)) {
    go(document.querySelector(link.hash));
  } else if (link) {
    link.click();
  }
}

function press(key) {
  const held = changes();
  const here = held[Math.max(placeOf(held), 0)];
  const own = `[data-key="${CSS.escape(key)}"]`;
  const button = (here && here.querySelector(own)) || document.querySelector(`.told ${own}`);
  if (!button) return false;
  button.click();
  const field = button.matches("summary") && button.parentElement.querySelector("textarea, input:not([type=hidden])");
  if (field) field.focus();
  return true;
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  "]": () => stepPart(1),
  "[": () => stepPart(-1),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  } else if (/^[a-z]$/.test(event.key) && press(event.key)) {
    event.preventDefault();
  }
});

// The place in the tree follows the change that has the focus.
document.addEventListener("focusin", (event) => {
  const change = event.target.closest("[data-change]");
  if (!change) return;
  document.querySelectorAll('.tree a[aria-current="location"]').forEach((link) => link.removeAttribute("aria-current"));
  const link = document.querySelector(`.tree a[href$="#${CSS.escape(change.id)}"]`);
  if (link) {
    link.setAttribute("aria-current", "location");
    link.closest("details").open = true;
  }
});

function give(input, file) {
  const held = new DataTransfer();
  held.items.add(file);
  input.files = held.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("dragover", (event) => {
  if (document.querySelector("form[data-drop]")) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const form = document.querySelector("form[data-drop]");
  const files = [...(event.dataTransfer ? event.dataTransfer.files : [])];
  if (!form || !files.length) return;
  event.preventDefault();
  const inputs = [...form.querySelectorAll('input[type="file"]')];
  const onto = event.target.closest("fieldset");
  const own = onto && onto.querySelector('input[type="file"]');
  if (own && files.length === 1) give(own, files[0]);
  else if (files.length === 1) give(inputs.find((input) => !input.files.length) || inputs[0], files[0]);
  else inputs.forEach((input, place) => files[place] && give(input, files[place]));
});

// On a small screen the tree begins closed: it would fill the first view.
if (matchMedia("(max-width: 56rem)").matches) {
  document.querySelectorAll("details.tree").forEach((tree) => tree.removeAttribute("open"));
}

// The clause that is shown comes into view in a long tree.
const shown = document.querySelector('.clauses a[aria-current="location"]');
if (shown) {
  const tree = shown.closest(".tree");
  tree.scrollTop = shown.offsetTop - tree.clientHeight / 2;
}
