### 排队：轮到谁，能排几个。

queue-rule = 同时训练 { $running } 个，其余排队。各人轮流，每人最多排 { $most } 个。
queue-joined = “{ $name }”正在排队，现在是第 { $position } 位。
error-workspace-full = 自己的任务已有 { $most } 个在排队，这是每人的上限。请等其中一些完成，或停止一些，然后再试。
