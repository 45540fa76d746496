((root, without) => {
  root.classList.add("ed-scripted", "ed-margins");
  root.classList.replace("no-js", "js"); /* as the theme does later, when all would have to be styled again */
  for (const marks of ["names", "times", "notes"]) {
    let off = without.includes(marks);
    try {
      off ||= localStorage.getItem("ed-" + marks) === "off";
    } catch {} /* storage may be forbidden */
    root.classList.toggle(`ed-${marks}-off`, off);
  }
})(document.documentElement, new URLSearchParams(location.search).getAll("without").join());
