### 第 14 课：自测。

lesson-self-test-title = 自测
lesson-self-test-lead = 从各课的练习里抽出 12 题，数字每次不同。答完再看对错。
