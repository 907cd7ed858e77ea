;;; Opens each case in Emacs with the lines of docs/editors.md: its squiggle, its quick fix, and what comes after an edit.  -*- lexical-binding: t -*-
;; The lines are loaded first.  Writes "passed: NAME" or "FAILED: NAME" into a file, as Emacs draws on the terminal.
;; In batch Emacs is never idle, and only then it tells a server of changes.

(require 'cl-lib)
(require 'json)
(require 'flymake)

(defconst test-root default-directory)

(setq eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05
      flymake-no-changes-timeout 0.05
      create-lockfiles nil
      make-backup-files nil)

(defun test-check (what holds detail)
  (write-region (concat (format "%s: Emacs %s: %s\n" (if holds "passed" "FAILED") emacs-version what)
                        (unless holds (format "    | %s\n" detail)))
                nil (getenv "SMTPLINT_RESULTS") 'append 'silent))

(defun test-wait (condition)
  "Wait until CONDITION gives something, as the editor's own loop would, and return that."
  (let ((until (+ (float-time) 20)) result)
    (while (and (not (setq result (funcall condition))) (< (float-time) until))
      (run-hooks 'post-command-hook)
      (sit-for 0.05))
    result))

(defun test-finding (rule)
  (cl-find-if (lambda (diagnostic) (string-match-p rule (flymake-diagnostic-text diagnostic)))
              (flymake-diagnostics)))

(defun test-quick-fix (diagnostic)
  "Take the quick fix for DIAGNOSTIC that is offered first."
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt _options _predicate _match _initial _history default) default))
            (last-nonmenu-event ?.)) ; by the keyboard: a mouse would have a menu
    (goto-char (flymake-diagnostic-beg diagnostic))
    (eglot-code-actions (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic) "quickfix" t)))

(defun test-contains (part)
  (save-excursion (goto-char (point-min)) (search-forward part nil t)))

(defun test-all ()
  (dolist (case (append (with-temp-buffer
                          (insert-file-contents (getenv "SMTPLINT_CASES"))
                          (json-parse-buffer :object-type 'alist))
                        nil))
    (let-alist case
      (find-file (expand-file-name .file test-root))
      (run-hooks 'post-command-hook)
      (setq buffer-undo-list nil)
      (let ((diagnostic (test-wait (lambda () (test-finding .rule)))))
        (test-check (concat .file " has its squiggle") diagnostic (flymake-diagnostics))
        (when diagnostic
          (goto-char (flymake-diagnostic-beg diagnostic))
          (test-check "... at its line" (string-search .wrong (thing-at-point 'line t)) (thing-at-point 'line t))
          (test-quick-fix diagnostic)
          (test-check "... and its quick fix"
                      (and (test-contains .right) (not (test-contains .wrong))) (buffer-string))
          ;; Nothing was saved: the server judges what is in the editor.
          (test-check "... after which the squiggle is gone"
                      (test-wait (lambda () (not (test-finding .rule)))) (flymake-diagnostics))
          (undo-boundary)
          (primitive-undo 1 (cdr buffer-undo-list))
          (test-check "... and back after an undo"
                      (and (test-wait (lambda () (test-finding .rule))) (test-contains .wrong)) (flymake-diagnostics))))
      (set-buffer-modified-p nil))))

;; From a timer: what waits for Emacs to be idle waits for its command loop.
(add-hook 'emacs-startup-hook
          (lambda ()
            (run-with-timer 0.1 nil (lambda ()
                                      (condition-case problem (test-all) (error (test-check "the test ends" nil problem)))
                                      (kill-emacs 0)))))
