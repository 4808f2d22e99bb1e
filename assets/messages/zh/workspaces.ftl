# 多人服务器的管理员要问的：损坏的文件夹，以及各工作区保存了什么。

operations-damaged-help = 列出损坏的文件夹、损坏的原因及其所有者
operations-damaged = 有 { $number } 个文件夹损坏。请从备份中拷回，或通知所有者。
operations-damaged-none = 没有损坏的文件夹。
operations-damage-missing = 缺失
operations-damage-changed = 被改动或截断
operations-damage-unreadable = 无法读取
operations-owner = 工作区 { $workspace }
operations-owner-house = 单人模式下制作或程序自带
operations-owner-unknown = 无法得知所有者

operations-workspaces-help = 列出各工作区：保存了什么、占多少空间、最近何时使用
operations-by-help = 列表的排序：size 按大小（默认），age 按最近使用时间
operations-workspaces-none = 没有工作区保存着内容。
operations-together = 共 { $number } 个工作区，{ NUMBER($megabytes) } MB。磁盘上由两个工作区共有的文件各计一次。
operations-head-id = 工作区
operations-head-who = 所有者
operations-head-models = 模型
operations-head-corpora = 语料
operations-head-uploads = 上传
operations-head-notes = 笔记
operations-head-bin = 回收站
operations-head-jobs = 任务
operations-head-size = 大小
operations-size = { NUMBER($megabytes, minimumFractionDigits: 1) } MB
operations-head-last = 最近使用
operations-who-signed-in = 登录用户
operations-who-anonymous = 浏览器
operations-who-unknown = 未知
operations-forget-help = 列出长期未使用的工作区；加 --yes 则删除
operations-unused-help = 多少天内没有人使用过该工作区
operations-also-help = 也包括登录用户的（signed-in），或无从得知所有者的（unknown）
operations-yes-help = 真正删除；不加则只列出
operations-unused-none = 最近 { $days } 天内每个工作区都有人使用。
operations-goes = 将删除
operations-stays-signed-in = 保留：属于登录用户（--also signed-in）
operations-stays-unknown = 保留：属于浏览器还是登录用户没有记录（--also unknown）
operations-stays-at-work = 保留：有任务要用到
operations-stays-lent = 保留：有人在读它分享的内容，或在教室里看得到它
operations-forget-ask = 没有删除任何内容。加上 --yes 会彻底删除标为“将删除”的工作区：请先备份。
operations-forgotten = 已删除 { $number } 个工作区，{ NUMBER($megabytes) } MB。{ $back ->
    [0] {""}
   *[other] 另有 { $back } 个在此期间被使用，予以保留。
}
