// A form that changes something is sent once: a second click while it is on its way does nothing.

const sent = new WeakSet();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  // The form's own listeners (htmx, a question) were asked before and may have stopped it.
  if (event.defaultPrevented) return;
  sent.add(form);
  event.submitter?.setAttribute("aria-disabled", "true");
});

// Back from the next page the form can be sent again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.forms) {
    sent.delete(form);
    form.querySelectorAll("[aria-disabled=true]").forEach((button) => button.removeAttribute("aria-disabled"));
  }
});
