/* The frame around a page: its title in the header once its heading is out of sight, the way back to the top,
   the place in the contents, and the drawer of a phone for keys.

   The theme has a script of its own for this, with a hundred things that no page here needs: three times the
   bytes of all scripts of the edition, and every long page had to be laid out again for it. It is left out
   (`main.html`). The drawer and the tabs are the theme's and need no script. */

"use strict";

(() => {
  const under = 24; /* pixels below the header within which a heading counts as reached */

  function header() {
    return document.querySelector(".md-header").getBoundingClientRect().bottom;
  }

  /* What is passed in the contents, and what is being read; the list keeps it in view. */
  function follow(links) {
    const list = links[0]?.link.closest(".md-sidebar__scrollwrap");
    let active = null;
    return () => {
      const line = header() + under;
      const reached = links.filter(({ target }) => target.getBoundingClientRect().top <= line).length;
      const now = links[reached - 1]?.link ?? null;
      if (now === active) {
        return;
      }
      active = now;
      links.forEach(({ link }, n) => {
        link.classList.toggle("md-nav__link--passed", n < reached);
        link.classList.toggle("md-nav__link--active", link === active);
      });
      if (active && list.clientHeight) {
        const top = active.getBoundingClientRect().top - list.getBoundingClientRect().top;
        if (top < 0 || top > list.clientHeight - active.offsetHeight) {
          list.scrollTop += top - list.clientHeight / 2;
        }
      }
    };
  }

  function watch() {
    const links = [...document.querySelectorAll(".md-sidebar--secondary a.md-nav__link")]
      .map(link => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ target }) => target);
    const title = document.querySelector("[data-md-component=header-title]");
    const heading = document.querySelector(".md-content h1");
    const top = document.querySelector(".md-top");
    const contents = follow(links);
    let before = scrollY;
    let asked = false;

    function look() {
      asked = false;
      document.querySelector(".md-header").classList.toggle("md-header--shadow", scrollY > innerHeight / 8);
      title.classList.toggle("md-header__title--active", Boolean(heading) && scrollY > 0 && heading.getBoundingClientRect().bottom < header());
      if (top && scrollY !== before) {
        top.hidden = scrollY > before || scrollY < innerHeight / 2;
        before = scrollY;
      }
      contents();
    }

    addEventListener("scroll", () => {
      if (!asked) {
        asked = true;
        requestAnimationFrame(look);
      }
    }, { passive: true });
    top?.addEventListener("click", () => scrollTo({ top: 0 }));
  }

  /* ------------------------------------------------------------------- drawer */

  /* What opens it is a label, which no key reaches and no reader of screens takes for a button. */
  function drawer() {
    const toggle = document.getElementById("__drawer");
    const label = document.querySelector(".md-header__button[for=__drawer]");
    const button = document.createElement("button");
    button.type = "button";
    button.className = `${label.className} ed-menu`;
    button.setAttribute("aria-label", "Contents of the site");
    button.append(...label.childNodes);
    label.replaceWith(button);
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    tell();
    toggle.addEventListener("change", tell);
    button.addEventListener("click", () => toggle.click());
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && toggle.checked) {
        toggle.click();
        button.focus();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    watch();
    drawer();
  });
})();
