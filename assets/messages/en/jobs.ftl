### Jobs: what can go wrong with work in the background.

error-in-use = It is in use: “{ $job }” works on it or waits for it. Stop that job or wait for its end, then delete.
error-queue-full = { $most } jobs are waiting already. Wait until some are done, or stop some, then try again.
error-no-worker = No background process could be started. Close other programs that need much memory, then try again.
error-out-of-memory = The memory of this machine was not enough for this work. Choose fewer dimensions, a larger minimum count or a shorter text, or close other programs; then start again.
