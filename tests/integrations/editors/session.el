;;; A writer's session in Emacs with eglot, in batch: open an article, look, take a quick fix, save.  -*- lexical-binding: t -*-

;; Run with EDITLINT_SETUP (a file with the set-up of docs/editors.md), EDITLINT_ARTICLE and EDITLINT_SEEN (where to write,
;; as JSON, what was there to see).  Nothing here waits for a time; everything waits for what must come.

(require 'cl-lib)
(require 'json)

(defconst patience 60 "Seconds within which what is waited for must have come.")

(defun await (what condition)
  "Wait until CONDITION gives something, and give that; fail by the name of WHAT."
  (let ((end (time-add nil patience)) found)
    (while (not (setq found (funcall condition)))
      (unless (time-less-p nil end)
        (error "It never came: %s" what))
      (accept-process-output nil 0.05))
    found))

(defun marked (words)
  "The mark of this buffer whose text holds WORDS."
  (cl-find-if (lambda (each) (string-match-p words (flymake-diagnostic-text each)))
              (flymake-diagnostics)))

(package-initialize)
(load (getenv "EDITLINT_SETUP"))
(find-file (getenv "EDITLINT_ARTICLE"))
(run-hooks 'post-command-hook)          ; what a first key would do: eglot waits for one
(await "a server" #'eglot-current-server)
(flymake-start)

(let ((repeated (await "the repeated word" (lambda () (marked "stands twice"))))
      (conflict (await "the conflict" (lambda () (marked "1941 here, 1931 elsewhere"))))
      (last-nonmenu-event ?x)           ; the keyboard, not the mouse, asks for the menu
      offered)
  (goto-char (flymake-diagnostic-beg repeated))
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (setq offered (mapcar (lambda (each) (if (consp each) (car each) each)) choices))
               (cl-find-if (lambda (each) (string-match-p "Keep one" each)) offered))))
    (eglot-code-actions (point) nil nil t))
  (await "the mended text" (lambda () (buffer-modified-p)))
  (save-buffer)                         ; the server hears of changes when Emacs is idle, which it is never in batch, or here
  (await "the mark to go" (lambda () (and (not (marked "stands twice")) (marked "elsewhere"))))
  (let ((seen `((line . ,(line-number-at-pos (flymake-diagnostic-beg repeated)))
                (conflict . ,(flymake-diagnostic-text conflict))
                (offered . ,(vconcat offered)))))
    (with-temp-file (getenv "EDITLINT_SEEN")
      (insert (json-encode seen)))))
(kill-emacs 0)
