-- A writer's session in Neovim, 0.7 or newer: open an article, look, take a quick fix, save. Run headless, with
-- EDITLINT_SETUP (a file with the set-up of docs/editors.md), EDITLINT_ARTICLE and EDITLINT_SEEN (where to write, as JSON,
-- what was there to see). Nothing here waits for a time; everything waits for what must come.

local PATIENCE = 60000 -- milliseconds

local function await(what, condition)
  assert(vim.wait(PATIENCE, condition, 20), "it never came: " .. what)
end

local function code(diagnostic)
  return diagnostic.code or diagnostic.user_data.lsp.code
end

local function with_code(wanted)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if code(diagnostic) == wanted then
      return diagnostic
    end
  end
end

local function looked_at(diagnostic)
  local related = {}
  for _, each in ipairs(diagnostic.user_data.lsp.relatedInformation or {}) do
    table.insert(related, { line = each.location.range.start.line, message = each.message })
  end
  return { line = diagnostic.lnum, column = diagnostic.col, message = diagnostic.message, source = diagnostic.source, related = related }
end

local function session()
  local seen = { offered = {} }
  dofile(os.getenv("EDITLINT_SETUP"))
  vim.cmd("edit " .. vim.fn.fnameescape(os.getenv("EDITLINT_ARTICLE")))

  await("both mistakes are marked", function()
    return with_code("wording.repeated-word") and with_code("dates.conflict")
  end)
  local repeated = with_code("wording.repeated-word")
  seen.repeated = looked_at(repeated)
  seen.conflict = looked_at(with_code("dates.conflict"))

  -- the menu of code actions, in which somebody chooses
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(seen.offered, title)
    end
    for index, title in ipairs(seen.offered) do
      if title:find("Keep one “to”", 1, true) then
        return choose(items[index], index)
      end
    end
    choose(nil, nil)
  end
  vim.api.nvim_win_set_cursor(0, { repeated.lnum + 1, repeated.col })
  local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  vim.lsp.buf.code_action()
  await("the text is mended", function()
    return not vim.deep_equal(before, vim.api.nvim_buf_get_lines(0, 0, -1, false))
  end)
  await("the mark goes", function()
    return not with_code("wording.repeated-word") and with_code("dates.conflict")
  end)
  vim.cmd("write")
  return seen
end

local done, result = xpcall(session, debug.traceback)
if not done then
  io.stderr:write(result .. "\n")
  vim.cmd("cquit 1")
end
vim.fn.writefile({ vim.fn.json_encode(result) }, os.getenv("EDITLINT_SEEN"))
vim.cmd("quitall")
