### Queue: whose turn it is, and how many may wait.

queue-rule = { $running ->
    [1] One training runs at a time
   *[other] { $running } trainings run at the same time
  }; the others wait. People take turns, and each may have { $most } waiting.
queue-joined = “{ $name }” is waiting, number { $position } in the queue.
error-workspace-full = You have { $most ->
    [1] one job
   *[other] { $most } jobs
  } waiting already, which is the limit for each person. Wait until some are done, or stop some, then try again.
