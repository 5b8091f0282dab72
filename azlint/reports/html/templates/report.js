"use strict";
// Texts reach the page by textContent and value alone: nothing of the scanned tree is ever parsed.
(() => {
  const KINDS = ["safe", "unsafe", "display", "none"];
  const KIND_LABELS = ["safe fix", "unsafe fix", "suggestion", "by hand"];
  const SEVERITIES = ["", "info", "warning", "error"];
  const PAGE = 100;
  const MOST_PRINTED = 2000;
  const [RULE, FILE, SEVERITY, KIND, CELL, ROW, COLUMN, MINUTES, KNOWN, MESSAGE, BEFORE, MARKED,
    BEHIND, LAST, REPLACEMENT, FIX, PAGE_OF_FACT, SNIPPET, USES] = Array.from({ length: 19 }, (_, index) => index);

  const make = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  };
  const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
  const capital = (text) => text.replace(/^./, (first) => first.toUpperCase());
  // A message with what stands in backquotes as code.
  const prose = (text) => text.split("`").map((part, index, parts) =>
    index % 2 && index < parts.length - 1 ? make("code", {}, part) : index % 2 ? `\`${part}` : part);
  // A text to take away; where the browser gives the page no clipboard, it is only marked.
  const copyable = (text, name) => {
    const shown = make("pre", {}, text);
    const button = make("button", { type: "button", class: "copy" }, "Copy", make("span", { class: "unseen" }, ` ${name}`));
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(shown);
      try {
        await navigator.clipboard.writeText(text);
        button.firstChild.data = "Copied";
      } catch {
        button.firstChild.data = "Marked";
      }
    });
    return make("div", { class: "copyable" }, shown, button);
  };
  const duration = (minutes) => {
    if (minutes <= 0) return "0 min";
    if (minutes < 1) return "<1 min";
    if (minutes < 90) return `${Math.round(minutes)} min`;
    if (minutes < 960) return `${(minutes / 60).toFixed(1)} h`;
    const days = (minutes / 480).toFixed(1);
    return `${Number(days).toLocaleString("en", { minimumFractionDigits: 1 })} days`;
  };

  // The tables of counts: sorted by a column, and only so many rows until more are asked for.
  const redrawn = [];
  for (const table of document.querySelectorAll("table.tally")) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const few = Number(table.dataset.rows);
    let shown = few;
    const more = make("div", { class: "more" });
    const name = table.caption.textContent.trim();
    const draw = (all = false) => {
      const count = all ? rows.length : Math.min(shown, rows.length);
      body.replaceChildren(...rows.slice(0, count));
      more.replaceChildren();
      if (rows.length <= few) return;
      const button = (text, next) => {
        const made = make("button", { type: "button" }, text, make("span", { class: "unseen" }, `: ${name}`));
        made.addEventListener("click", () => {
          shown = next;
          draw();
          (more.querySelector("button") || table).focus();
        });
        more.append(made);
      };
      const left = rows.length - count;
      if (left > 0) button(left <= 100 ? `Show all ${rows.length.toLocaleString("en")}` : "Show 100 more", shown + Math.min(left, 100));
      if (shown > few) button(`Show only ${few}`, few);
    };
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (!("sortable" in head.dataset)) return;
      const button = make("button", { type: "button" }, head.textContent);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const numeric = head.classList.contains("number");
        const now = head.getAttribute("aria-sort");
        const next = now === "none" ? (numeric ? "descending" : "ascending") : now === "ascending" ? "descending" : "ascending";
        heads.forEach((other) => other.hasAttribute("aria-sort") && other.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", next);
        const sign = next === "ascending" ? 1 : -1;
        const key = new Map(rows.map((row) => {
          const value = row.cells[column].dataset.value;
          return [row, numeric ? Number(value) : value];
        }));
        rows.sort((one, two) => {
          const [a, b] = [key.get(one), key.get(two)];
          return sign * (numeric ? a - b : a < b ? -1 : a > b ? 1 : 0);
        });
        draw();
      });
    });
    table.after(more);
    redrawn.push(draw);
    draw();
  }

  const list = document.getElementById("list");
  let drawFindings = () => {};
  if (list) drawFindings = findings(list);

  const printing = (all) => {
    redrawn.forEach((draw) => draw(all));
    drawFindings(all);
  };
  addEventListener("beforeprint", () => printing(true));
  addEventListener("afterprint", () => printing(false));
  matchMedia("print").addEventListener("change", (event) => printing(event.matches));

  function findings(list) {
    const data = JSON.parse(document.getElementById("data").textContent);
    const { texts, rules, files, fixes, rows } = data;
    const place = (row) => {
      const at = `${row[ROW]}:${row[COLUMN]}`;
      return row[CELL] ? `cell ${row[CELL]}:${at}` : at;
    };
    const several = new Set(files.map((file) => file[3])).size > 1;
    const fields = {
      severity: ["Severity", (row) => [SEVERITIES[row[SEVERITY]]]],
      kind: ["Fix", (row) => [KIND_LABELS[row[KIND]]]],
      family: ["Family", (row) => [rules[row[RULE]][2]]],
      rule: ["Rule", (row) => [rules[row[RULE]][0]], (row) => `${rules[row[RULE]][0]} ${rules[row[RULE]][1]}`],
      role: ["Role", (row) => [texts[files[row[FILE]][1]]]],
      owner: ["Owner", (row) => files[row[FILE]][2].map((owner) => texts[owner])],
      repository: ["Repository", (row) => [texts[files[row[FILE]][3]]]],
      known: ["Baseline", (row) => [row[KNOWN] ? "in the baseline" : "new"]],
    };
    const columns = [
      ["severity", "Severity", (a, b) => b[SEVERITY] - a[SEVERITY]],
      ["rule", "Rule", (a, b) => compare(rules[a[RULE]][0], rules[b[RULE]][0])],
      ["place", "Place", () => 0],
      ["message", "Message", (a, b) => compare(texts[a[MESSAGE]], texts[b[MESSAGE]])],
      ["fix", "Fix", (a, b) => a[KIND] - b[KIND]],
      ["effort", "Effort", (a, b) => b[MINUTES] - a[MINUTES]],
    ];
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    rows.forEach((row, index) => { row.index = index; });
    const state = { chosen: {}, words: [], sort: "severity", sign: 1, page: 0, open: new Set() };
    let view = rows;

    const form = list.querySelector("form");
    const head = list.querySelector("thead tr");
    const body = list.querySelector("tbody");
    const pager = list.querySelector(".pager");
    const count = document.getElementById("count");
    const active = document.getElementById("active");
    const search = form.elements.search;
    const selects = {};

    for (const [name, [label, values, described]] of Object.entries(fields)) {
      const found = new Map();
      for (const row of rows) {
        for (const value of values(row)) {
          const entry = found.get(value) || [0, described ? described(row) : value];
          entry[0] += 1;
          found.set(value, entry);
        }
      }
      if (found.size < 2) continue;
      const select = make("select", { name }, make("option", { value: "" }, "all"));
      for (const [value, [number, text]] of [...found].sort((a, b) => compare(a[0], b[0]))) {
        select.append(make("option", { value }, `${text} (${number.toLocaleString("en")})`));
      }
      selects[name] = select;
      form.append(make("label", {}, label, select));
      select.addEventListener("change", () => { choose(name, select.value); });
    }
    const order = make("select", { name: "sort" });
    for (const [name, label] of columns) order.append(make("option", { value: name }, label));
    order.value = state.sort;
    order.addEventListener("change", () => sort(order.value, 1));
    form.append(make("label", {}, "Sort by", order));
    form.addEventListener("submit", (event) => event.preventDefault());
    let waiting;
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        state.words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        update();
      }, 120);
    });

    for (const [name, label] of columns) {
      const button = make("button", { type: "button" }, label);
      button.addEventListener("click", () => sort(name, state.sort === name ? -state.sign : 1));
      head.append(make("th", { scope: "col", role: "columnheader", class: `c-${name}${name === "effort" ? " number" : ""}`, "data-name": name }, button));
    }

    const haystack = (row) => {
      if (row.hay === undefined) {
        const [code, name] = rules[row[RULE]];
        row.hay = [texts[files[row[FILE]][0]], code, name, texts[row[MESSAGE]], texts[row[BEFORE]], texts[row[MARKED]], texts[row[BEHIND]]]
          .join("\u0000").toLowerCase();
      }
      return row.hay;
    };

    function choose(name, value) {
      if (value) state.chosen[name] = value;
      else delete state.chosen[name];
      if (selects[name]) selects[name].value = value;
      update();
    }

    function clear() {
      state.chosen = {};
      state.words = [];
      search.value = "";
      for (const select of Object.values(selects)) select.value = "";
    }

    function sort(name, sign) {
      state.sort = name;
      state.sign = sign;
      order.value = name;
      update();
    }

    function update() {
      const chosen = Object.entries(state.chosen).map(([name, value]) => [fields[name][1], value]);
      view = rows.filter((row) =>
        chosen.every(([values, value]) => values(row).includes(value)) &&
        state.words.every((word) => haystack(row).includes(word)));
      const by = columns.find(([name]) => name === state.sort)[2];
      view.sort((a, b) => state.sign * by(a, b) || (state.sort === "place" ? state.sign : 1) * (a.index - b.index));
      state.page = 0;
      state.open.clear();
      draw();
    }

    function draw(all = false) {
      for (const cell of head.cells) {
        const sorted = cell.dataset.name === state.sort;
        const falling = (state.sign === 1) === ["severity", "effort"].includes(state.sort);
        cell.setAttribute("aria-sort", sorted ? (falling ? "descending" : "ascending") : "none");
      }
      const first = all ? 0 : state.page * PAGE;
      const shown = view.slice(first, all ? MOST_PRINTED : first + PAGE);
      const fragment = document.createDocumentFragment();
      for (const row of shown) {
        const line = finding(row);
        fragment.append(line);
        if (state.open.has(row)) open(line, row);
      }
      body.replaceChildren(fragment);
      const fileCount = new Set(view.map((row) => row[FILE])).size;
      const minutes = view.reduce((sum, row) => sum + row[MINUTES], 0);
      const total = view.length === rows.length ? "" : ` of ${rows.length.toLocaleString("en")}`;
      const span = shown.length < view.length ? `, ${(first + 1).toLocaleString("en")} to ${(first + shown.length).toLocaleString("en")} shown` : "";
      count.textContent = view.length
        ? `${view.length.toLocaleString("en")}${total} findings in ${counted(fileCount, "file")}, ${duration(minutes)} by the model${span}`
        : "No finding matches";
      active.replaceChildren();
      if (state.words.length || Object.keys(state.chosen).length) {
        const button = make("button", { type: "button" }, "Clear all filters");
        button.addEventListener("click", () => { clear(); update(); search.focus(); });
        active.append(button);
      }
      drawPager();
    }

    function drawPager() {
      const pages = Math.max(1, Math.ceil(view.length / PAGE));
      pager.hidden = pages === 1;
      const turn = (label, page) => {
        const button = make("button", { type: "button", "data-turn": label }, label);
        button.disabled = page < 0 || page >= pages;
        button.addEventListener("click", () => {
          state.page = page;
          draw();
          const again = pager.querySelector(`[data-turn="${label}"]:not(:disabled)`) || pager.querySelector("button:not(:disabled)");
          again.focus({ preventScroll: true });
          list.scrollIntoView();
        });
        return button;
      };
      pager.replaceChildren(
        turn("First", state.page ? 0 : -1), turn("Previous", state.page - 1),
        make("span", {}, `Page ${state.page + 1} of ${pages}`),
        turn("Next", state.page + 1), turn("Last", state.page < pages - 1 ? pages - 1 : pages));
    }

    function finding(row) {
      const [code, name] = rules[row[RULE]];
      const file = files[row[FILE]];
      const severity = SEVERITIES[row[SEVERITY]];
      const button = make("button", { type: "button", class: `open-button ${severity}`, "aria-expanded": "false" },
        severity, make("span", { class: "unseen" }, ` ${code}, line ${row[ROW]}: details`));
      const cell = (column, ...children) => make("td", { role: "cell", class: `c-${column}` }, ...children);
      const where = make("span", { class: "path" }, `${texts[file[0]]}:${place(row)}`);
      const line = make("tr", { role: "row", class: "finding" },
        cell("severity", button),
        cell("rule", make("strong", {}, code), ` ${name}`),
        cell("place", where, ...(several ? [make("span", { class: "where" }, texts[file[3]])] : [])),
        cell("message", ...prose(texts[row[MESSAGE]]), ...(row[KNOWN] ? [make("span", { class: "note" }, " (in the baseline)")] : [])),
        cell("fix", make("span", { class: "kind" }, make("span", { class: `dot fill-${KINDS[row[KIND]]}`, "aria-hidden": "true" }), KIND_LABELS[row[KIND]])),
        cell("effort number", duration(row[MINUTES])));
      line.addEventListener("click", (event) => {
        if (String(getSelection()) && event.target !== button) return;
        if (state.open.delete(row)) close(line);
        else { state.open.add(row); open(line, row); }
      });
      return line;
    }

    function close(line) {
      const button = line.querySelector("button");
      button.setAttribute("aria-expanded", "false");
      button.removeAttribute("aria-controls");
      line.classList.remove("open");
      line.nextElementSibling.remove();
    }

    function open(line, row) {
      const button = line.querySelector("button");
      const id = `detail-${row.index}`;
      button.setAttribute("aria-expanded", "true");
      button.setAttribute("aria-controls", id);
      line.classList.add("open");
      line.after(make("tr", { role: "row", class: "detail", id },
        make("td", { role: "cell", colspan: columns.length }, ...detail(row))));
    }

    function detail(row) {
      const file = files[row[FILE]];
      const parts = [];
      const owners = file[2].map((owner) => texts[owner]).join(", ");
      const source = [row[BEFORE], row[MARKED], row[BEHIND]].map((index) => texts[index]);
      const cell = row[CELL] ? `cell ${row[CELL]}, ` : "";
      if (source.some(Boolean)) {
        const to = row[LAST] ? `, marked to line ${row[LAST]}` : "";
        parts.push(make("figure", {},
          make("figcaption", {}, `${texts[file[0]]}, ${cell}line ${row[ROW]}${to} (${texts[file[1]]}, ${owners})`),
          make("pre", {}, source[0], make("mark", {}, source[1]), source[2])));
      }
      const terms = make("dl");
      const term = (label, ...children) => terms.append(make("dt", {}, label), make("dd", {}, ...children));
      if (texts[row[REPLACEMENT]]) term("Instead", ...prose(texts[row[REPLACEMENT]]));
      if (texts[row[SNIPPET]]) term("Code", copyable(texts[row[SNIPPET]], "the code"));
      if (texts[row[USES]]) term("The name", texts[row[USES]]);
      if (row[FIX] >= 0) {
        const [title, reason, changes, needs] = fixes[row[FIX]];
        term(capital(KIND_LABELS[row[KIND]]), ...prose(title));
        if (reason) term("What may differ", ...prose(reason));
        const edits = [];
        for (const [where, old, text] of changes) {
          if (where) edits.push(make("span", { class: "where" }, where));
          const lines = make("pre");
          if (old) lines.append(make("del", {}, old));
          for (const each of text.split("\n")) if (each || !old) lines.append(make("ins", {}, each));
          if (!where || text.trim()) edits.push(lines);
        }
        if (edits.length) term("Change", ...edits);
        for (const [label, text] of needs) term(capital(label), make("pre", {}, text));
      }
      if (texts[row[PAGE_OF_FACT]]) {
        term("See", make("a", { href: texts[row[PAGE_OF_FACT]], rel: "noopener noreferrer" }, texts[row[PAGE_OF_FACT]]));
      }
      const [rule] = rules[row[RULE]];
      if (/^AZL\d{3}$/.test(rule)) term("More", copyable(`azlint rule ${rule}`, "the command"));
      if (terms.childElementCount) parts.push(terms);
      return parts;
    }

    // Up and down lead from finding to finding, Escape closes one.
    body.addEventListener("keydown", (event) => {
      const button = event.target.closest(".open-button");
      if (!button) return;
      const buttons = [...body.querySelectorAll(".open-button")];
      const at = buttons.indexOf(button);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const next = buttons[at + (event.key === "ArrowDown" ? 1 : -1)];
        if (next) next.focus();
        event.preventDefault();
      } else if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
        button.click();
      }
    });

    // What is counted above leads to its findings.
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-filter]");
      if (!link) return;
      const { filter, value } = link.dataset;
      clear();
      if (filter === "search") {
        search.value = value;
        state.words = [value.toLowerCase()];
        update();
      } else {
        choose(filter, value);
      }
      document.getElementById("findings").focus({ preventScroll: true });
    });

    list.hidden = false;
    update();
    return draw;
  }
})();
