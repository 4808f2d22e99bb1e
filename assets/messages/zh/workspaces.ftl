# 多人服务器的运维人员要问的：损坏的文件夹，以及各工作区保存了什么。

operations-damaged-help = 列出损坏的文件夹、损坏的原因以及归谁所有
operations-damaged = 有 { $number } 个文件夹损坏。请从备份恢复，或告知它们的主人。
operations-damaged-none = 没有损坏的文件夹。
operations-damage-missing = 缺失
operations-damage-changed = 被改动或截断
operations-damage-unreadable = 无法读取
operations-owner = 工作区 { $workspace }
operations-owner-house = 单人模式下制作或程序自带
operations-owner-unknown = 无法得知归谁所有
