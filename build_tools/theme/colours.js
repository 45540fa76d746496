/* Light, dark, or as the system has it: run where the switch stands, before anything is painted, so that a
   first visit in the dark never flashes white. The theme's own script would do it after the page was painted.
   What was chosen is kept where and as the theme keeps it. */
(() => {
  const inputs = [...document.querySelectorAll("[data-md-component=palette] input")];
  const system = "(prefers-color-scheme)";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const of = input => Object.fromEntries(["media", "scheme", "primary", "accent"].map(name => [name, input.getAttribute(`data-md-color-${name}`)]));

  function show(chosen) {
    const shown = of(chosen).media !== system ? chosen : inputs.find(input => of(input).media === (dark.matches ? dark.media : "(prefers-color-scheme: light)"));
    for (const [name, value] of Object.entries(of(shown ?? chosen))) {
      document.body.setAttribute(`data-md-color-${name}`, value);
    }
    for (const input of inputs) {
      input.nextElementSibling.hidden = input !== chosen;
    }
  }

  let kept = null;
  try {
    kept = __md_get("__palette");
  } catch {} /* storage may be forbidden */
  let chosen = inputs[kept?.index] ?? inputs[0];
  if (!chosen) {
    return;
  }
  chosen.checked = true;
  show(chosen);
  dark.addEventListener("change", () => show(chosen));
  for (const input of inputs) {
    input.addEventListener("change", () => {
      chosen = input;
      show(chosen);
      try {
        __md_set("__palette", { index: inputs.indexOf(chosen), color: of(chosen) });
      } catch {}
    });
  }
})();
