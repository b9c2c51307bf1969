;;; session.el --- what the editor does and must see; run by ./run  -*- lexical-binding: t -*-

(require 'eglot)
(require 'flymake)

(define-derived-mode openclaw-mode prog-mode "OpenClaw")
(add-to-list 'eglot-server-programs `(openclaw-mode . (,(getenv "CLAWLINT") "lsp")))
(setq eglot-sync-connect t eglot-autoshutdown t eglot-confirm-server-initiated-edits nil flymake-no-changes-timeout 0.1)

(defun session-fail (text)
  (message "emacs: %s" text)
  (kill-emacs 1))

(defun session-wait (what condition)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end) (session-fail (format "no %s" what)))
      (accept-process-output nil 0.05))))

;; Changes are sent when the user pauses; in batch mode nobody does.
(defun session-finds (text)
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (seq-find (lambda (found) (string-match-p (regexp-quote text) (flymake-diagnostic-text found))) (flymake-diagnostics)))

(find-file "openclaw.json")
(openclaw-mode)
(call-interactively #'eglot)
(flymake-mode 1)
(session-wait "findings" (lambda () (and (session-finds "belongs at gateway.auth.token") (session-finds "gateway.port must be"))))

;; The text changes, and the findings with it.
(goto-char (point-min))
(search-forward "\"port\"")
(goto-char (match-beginning 0))
(insert "\"moode\": 1, ")
(session-wait "finding of the new text" (lambda () (session-finds "moode")))
(delete-region (- (point) (length "\"moode\": 1, ")) (point))
(session-wait "end of that finding" (lambda () (not (session-finds "moode"))))

;; All safe fixes, as on save.
(let* ((server (eglot-current-server))
       (actions (jsonrpc-request server :textDocument/codeAction
                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                       :range (list :start (eglot--pos-to-lsp-position (point-min)) :end (eglot--pos-to-lsp-position (point-max)))
                                       :context (list :diagnostics [] :only ["source.fixAll"]))))
       (action (if (seq-empty-p actions) (session-fail "no source.fixAll") (seq-elt actions 0)))
       (whole (if (plist-get action :edit) action (jsonrpc-request server :codeAction/resolve action)))
       (hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
  (unless hover (session-fail "no help"))
  (eglot--apply-workspace-edit (plist-get whole :edit)))
(session-wait "end of the findings" (lambda () (not (or (session-finds "belongs at gateway.auth.token") (session-finds "gateway.port must be")))))
(save-buffer)
(kill-emacs 0)
