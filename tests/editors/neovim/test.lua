-- Opens each case in Neovim with the lines of docs/editors.md: its squiggle, its quick fix, and what comes after an edit.
-- The lines are loaded first by -c "luafile ...". Prints "passed: NAME" or "FAILED: NAME", as all tests of this folder do.
local cases = vim.fn.json_decode(table.concat(vim.fn.readfile(vim.env.SMTPLINT_CASES), '\n'))
local version = vim.version()
local name = ('Neovim %d.%d.%d: '):format(version.major, version.minor, version.patch)

local function check(what, holds, detail)
  io.write(holds and 'passed: ' or 'FAILED: ', name, what, '\n')
  if not holds then
    io.write('    | ', vim.inspect(detail), '\n')
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function contains(part)
  return text():find(part, 1, true) ~= nil
end

--- The finding of a rule, as soon as it is there.
local function finding(rule)
  local found
  vim.wait(20000, function()
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
      if (diagnostic.code or lsp.code) == rule then
        found = found or diagnostic
      end
    end
    return found ~= nil
  end, 20)
  return found
end

local function quick_fix(diagnostic)
  local from = { line = diagnostic.lnum, character = diagnostic.col }
  local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
  local given = vim.tbl_extend('force', lsp, {
    message = diagnostic.message,
    range = { start = from, ['end'] = { line = diagnostic.end_lnum, character = diagnostic.end_col } },
  })
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(0),
    range = { start = from, ['end'] = from },
    context = { diagnostics = { given }, only = { 'quickfix' } },
  }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000) or {}
  for id, answer in pairs(answers) do
    local action = (answer.result or {})[1]
    if action and not action.edit then
      local client = vim.lsp.get_client_by_id(id)
      action = client.request_sync('codeAction/resolve', action, 20000, 0).result
    end
    if action then
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
      return action.title
    end
  end
end

for _, case in ipairs(cases) do
  vim.cmd('edit! ' .. case.file)
  local diagnostic = finding(case.rule)
  check(case.file .. ' has its squiggle', diagnostic ~= nil, vim.diagnostic.get(0))
  if diagnostic then
    local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, false)[1]
    check('... at its line', line:find(case.wrong, 1, true) ~= nil, line)
    local title = quick_fix(diagnostic)
    check('... and its quick fix: ' .. tostring(title), contains(case.right) and not contains(case.wrong), text())
    -- Nothing was saved: the server judges what is in the editor.
    local gone = vim.wait(20000, function()
      return vim.tbl_isempty(vim.tbl_filter(function(d) return d.lnum == diagnostic.lnum end, vim.diagnostic.get(0)))
    end, 20)
    check('... after which the squiggle is gone', gone, vim.diagnostic.get(0))
    vim.cmd('silent undo')
    check('... and back after an undo', finding(case.rule) ~= nil and contains(case.wrong), vim.diagnostic.get(0))
  end
end
vim.cmd('qall!')
