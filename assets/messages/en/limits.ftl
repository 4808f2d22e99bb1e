### Limits: what each person may have on a server for many.

limits-lead = What each person may have here, and what you use of it.
limits-column-what = limit
limits-column-used = used
limits-column-most = at most
limits-storage = storage, bin and uploads included
limits-models = models
limits-waiting = jobs that wait
limits-upload = one upload
limits-seconds = one training
limits-job-seconds = one other job: an import, a comparison, an index
limits-memory = memory of one job
limits-forget = Forget uploads ({ $size })
limits-forget-help = Files that were uploaded and have not been read yet. Unless forgotten, they are deleted after a week. What a job is reading stays.
limit-none = no limit
limit-number = { NUMBER($number) }
job-limit = A training may take { $time } here. That time is over: the last finished epoch was kept as the model.
remark-training-seconds = This will take about { NUMBER($minutes) } minutes, but a training may take { NUMBER($most) } here. It will be ended then, and the last finished epoch becomes the model. Fewer epochs, or a smaller vector size, would be done in time.
error-no-more-models = You have { NUMBER($have) } models, and { NUMBER($coming) } are still being trained; { NUMBER($most) } is the limit for each person. Delete some on the page Models, then try again.
error-no-more-storage = You keep { NUMBER($have) } MB, of which { NUMBER($binned) } MB lie in the bin; this needs about { NUMBER($more) } MB more, and { NUMBER($most) } MB is the limit for each person. The largest thing is “{ $largest }”. Delete what you no longer need on the page Models and empty the bin, then try again.
error-no-more-storage-bare = You keep { NUMBER($have) } MB, of which { NUMBER($binned) } MB lie in the bin; this needs about { NUMBER($more) } MB more, and { NUMBER($most) } MB is the limit for each person. Take a smaller text, or empty the bin on the page Models.
error-training-seconds = After { NUMBER($minutes) } minutes, the limit for a training here, not one epoch was finished. Nothing was kept. Choose a smaller vector size, a smaller window, or a smaller corpus.
error-worker-memory = The job needs more memory than the { NUMBER($megabytes) } MB that one job may have here. Choose a smaller vector size, a higher minimal count, or a smaller text.
storage-told-mine = { $counted } count for you; { $free } more can be kept. With what can be made anew it is { $size } on the disk.
error-no-more-files = This file will have about { NUMBER($more) } MB, and { NUMBER($coming) } MB are being written for you; files to be taken along may have { NUMBER($most) } MB together. Wait until the others are done, choose a compact format such as word2vec binary, or pack less.
error-job-seconds = The job was ended after { NUMBER($minutes) } minutes, the limit here for one job. Nothing was kept. Take fewer words, a smaller file or a smaller text.
