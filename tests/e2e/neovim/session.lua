-- What the editor does and must see; run by ./run. Neovim 0.7 has no vim.lsp.start, so the client is started by hand.
local function fail(text)
  io.stderr:write("neovim: " .. text .. "\n")
  vim.cmd("cquit 1")
end

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 20) then
    fail("no " .. what)
  end
end

local buffer = vim.api.nvim_get_current_buf()
local client_id = vim.lsp.start_client({ name = "clawlint", cmd = { vim.env.CLAWLINT, "lsp" }, root_dir = vim.fn.getcwd(), get_language_id = function() return "openclaw" end })
vim.lsp.buf_attach_client(buffer, client_id)

local function has(code)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if diagnostic.code == code then return diagnostic end
  end
end

local function request(method, line, character)
  local parameters = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line, character = character } }
  local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 30000)
  return answers and answers[client_id] and answers[client_id].result
end

wait_for("findings", function() return has("CL2017") and has("CL1013") end)
local misplaced = has("CL2017")
if misplaced.lnum ~= 3 or misplaced.col ~= 12 then fail("CL2017 is at the wrong place") end

-- The text changes, and the findings with it.
vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { '  "gateway": { "mode": "local", "port": "18789", "moode": 1 },' })
wait_for("finding of the new text", function() return has("CL1012") end)
vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { '  "gateway": { "mode": "local", "port": "18789" },' })
wait_for("end of that finding", function() return not has("CL1012") end)

local hover = request("textDocument/hover", 2, 18)
if not hover or not hover.contents.value:find("gateway.mode", 1, true) then fail("no help on gateway.mode") end
local completion = request("textDocument/completion", 2, 15)
if not completion or #completion.items == 0 then fail("no proposals") end

-- A quick fix at the misplaced key.
local function apply(only, range)
  local answers = vim.lsp.buf_request_sync(buffer, "textDocument/codeAction",
    { textDocument = vim.lsp.util.make_text_document_params(buffer), range = range, context = { diagnostics = {}, only = { only } } }, 30000)
  local action = answers and answers[client_id] and answers[client_id].result and answers[client_id].result[1]
  if not action then fail("no " .. only) end
  if not action.edit then
    action = vim.lsp.buf_request_sync(buffer, "codeAction/resolve", action, 30000)[client_id].result
  end
  vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
end

apply("quickfix", { start = { line = 3, character = 13 }, ["end"] = { line = 3, character = 13 } })
wait_for("end of the fixed finding", function() return not has("CL2017") end)

-- What is left is fixed on save.
vim.api.nvim_create_autocmd("BufWritePre", { buffer = buffer, callback = function()
  apply("source.fixAll", { start = { line = 0, character = 0 }, ["end"] = { line = 0, character = 0 } })
end })
vim.cmd("silent write")
wait_for("end of the findings", function() return not has("CL1013") end)
vim.cmd("qall!")
