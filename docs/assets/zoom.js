/* Makes the map of places and the web of names larger, and moves them under the glass: two buttons and one that
   shows the whole again, a double click, Ctrl and the wheel (as pinching does), arrow keys on the buttons, and
   dragging. The page scrolls as ever, and without this script the picture stands whole. */

"use strict";

(() => {
  const STEP = 1.6;
  const MOST = 8; /* times as large */

  function enlarge(picture) {
    const whole = picture.viewBox.baseVal;
    const [width, height] = [whole.width, whole.height];
    let [x, y, scale] = [0, 0, 1];

    function show() {
      x = Math.min(Math.max(x, 0), width - width / scale);
      y = Math.min(Math.max(y, 0), height - height / scale);
      picture.setAttribute("viewBox", `${x} ${y} ${width / scale} ${height / scale}`);
      picture.classList.toggle("ed-zoomed", scale > 1);
      /* Not `disabled`: the button that was just pressed keeps the focus. */
      [[out, scale === 1], [back, scale === 1], [closer, scale >= MOST]].forEach(([button, off]) => button.setAttribute("aria-disabled", off));
    }

    /* `place` stays where it is on the screen; in the picture's own units. */
    function zoom(factor, place = { x: x + width / scale / 2, y: y + height / scale / 2 }) {
      const now = Math.min(Math.max(scale * factor, 1), MOST);
      x = place.x - (place.x - x) * scale / now;
      y = place.y - (place.y - y) * scale / now;
      scale = now;
      show();
    }

    function place(event) {
      return new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    }

    function button(sign, said, does) {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = sign;
      made.setAttribute("aria-label", said);
      made.addEventListener("click", does);
      return made;
    }

    const closer = button("+", "Larger", () => zoom(STEP));
    const out = button("−", "Smaller", () => zoom(1 / STEP));
    const back = button("Whole", "Show the whole picture", () => zoom(0));
    const buttons = document.createElement("div");
    buttons.className = "ed-zoom";
    buttons.setAttribute("role", "group");
    buttons.setAttribute("aria-label", "Size of the picture; arrow keys move it");
    buttons.append(closer, out, back);
    buttons.addEventListener("keydown", event => {
      const [right, down] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key] ?? [0, 0];
      if ((right || down) && scale > 1) {
        event.preventDefault();
        x += right * width / scale / 5;
        y += down * height / scale / 5;
        show();
      }
    });
    picture.closest(".ed-figure-frame, .ed-figure").before(buttons);

    picture.addEventListener("wheel", event => {
      if (event.ctrlKey) {
        event.preventDefault();
        zoom(Math.exp(-event.deltaY / 200), place(event));
      }
    }, { passive: false });
    picture.addEventListener("dblclick", event => {
      event.preventDefault();
      zoom(STEP, place(event));
    });

    let held;
    let moved = false;
    picture.addEventListener("pointerdown", event => {
      held = scale > 1 && event.button === 0 ? place(event) : undefined;
      moved = false;
    });
    picture.addEventListener("pointermove", event => {
      if (held) {
        const { x: overX, y: overY } = place(event);
        if (!moved && Math.hypot(overX - held.x, overY - held.y) * scale < 4) {
          return; /* a hand that shakes is no drag */
        }
        if (!moved) {
          picture.setPointerCapture(event.pointerId);
          moved = true;
        }
        x += held.x - overX;
        y += held.y - overY;
        show();
      }
    });
    const drop = () => { held = undefined; };
    picture.addEventListener("pointerup", drop);
    picture.addEventListener("pointercancel", drop);
    picture.addEventListener("click", event => moved && event.preventDefault(), true);
    picture.addEventListener("dragstart", event => event.preventDefault());

    /* Whoever goes from name to name by keyboard sees the name that has the focus. */
    picture.addEventListener("focusin", event => {
      const box = event.target.getBoundingClientRect();
      const frame = picture.getBoundingClientRect();
      if (scale > 1 && (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)) {
        const at = place({ clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 });
        x = at.x - width / scale / 2;
        y = at.y - height / scale / 2;
        show();
      }
    });
    show();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const picture of document.querySelectorAll(".ed-map--places, .ed-net")) {
      enlarge(picture);
    }
  });
})();
