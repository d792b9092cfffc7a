(function () {
  "use strict";
  function value(cell) {
    return cell.dataset.v === undefined ? cell.textContent.trim().toLowerCase() : Number(cell.dataset.v);
  }
  function sort(table, at, head) {
    var up = head.getAttribute("aria-sort") === (head.className === "n" ? "descending" : "none");
    var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows);
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (each) { each.setAttribute("aria-sort", "none"); });
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    rows.map(function (row, index) { return { row: row, value: value(row.cells[at]), index: index }; })
      .sort(function (a, b) {
        var order = a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
        return (up ? order : -order) || a.index - b.index;
      })
      .forEach(function (each) { body.appendChild(each.row); });
  }
  Array.prototype.forEach.call(document.querySelectorAll("table.sorts"), function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, at) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () { sort(table, at, head); });
    });
  });
}());
