### 词的分组：算出的聚类，以及自己的分组。

cluster-method-k-means = k 均值
cluster-method-agglomerative = 层次聚类
cluster-method-hdbscan = HDBSCAN
cluster-method-own = 自己的分组
field-count = 类的个数
field-smallest = 最小的类
field-group-name = 组名的长度
field-group-words = 组里的词数

error-too-few-to-group = 有方向的词只有 { NUMBER($words) } 个，至少需要 { NUMBER($needed) } 个才能这样分。请多取一些词，或者少分几类。
error-too-many-to-group = 这种方法要比较每一对词，最多处理 { NUMBER($most) } 个，现在有 { NUMBER($words) } 个。请少取一些词，或者改用 k 均值。
error-group-without-name = 这个组还没有名字。请起一个。
error-group-without-words = “{ $name }”这个组里没有词。请至少选一个。
error-not-a-group = 这个文件里没有本程序写出的分组。请换一个文件。
remark-not-grouped = 有 { NUMBER($count) } 个词的向量没有方向，不参加分组。
remark-density-axes = 密度是在前 { $axes } 个主成分上找的，它们占方差的 { $percent }%。
remark-no-clusters = 没有哪里密到可以成为一类。请把最小的类调小，或者改用 k 均值。
remark-of-no-cluster = 有 { NUMBER($count) } 个词不属于任何一类（{ $percent }%）。
remark-fewer-clusters = 要分 { NUMBER($wanted) } 类，但互不相同的向量太少，只分出了 { NUMBER($found) } 类。
remark-one-large-cluster = 一个类就占了 { $percent }% 的词，其余各类说明不了什么。请改用 k 均值，或者换一个类数。
remark-group-missing = 有 { NUMBER($count) } 个词不在这个模型里，或者在其中没有方向：{ $words }
remark-group-twice = 有 { NUMBER($count) } 个词出现在两个组里，只算在前一个组：{ $words }

## 图与表

figure-clusters-words = 类及其词数
figure-clusters-silhouette = 平均轮廓系数
figure-clusters-row = { $number } { $name }（{ NUMBER($size) }）
figure-clusters-at = { $name }：{ NUMBER($size) } 个词，平均轮廓系数 { $silhouette }
figure-count-axis = 类的个数
figure-count-silhouette = 平均轮廓系数
figure-count-best = 最好：{ $best } 类
figure-count-at = { $count } 类：平均轮廓系数 { $silhouette }
figure-count-words = 共 { NUMBER($words) } 个词。1：远离其他各类；0：在边界上；小于 0：离另一类更近。
figure-column-cluster = 类
figure-column-cluster-name = 名称
figure-column-cluster-words = 词数
figure-column-silhouette = 轮廓系数
figure-column-silhouette-mean = 平均轮廓系数
figure-column-typical = 典型词
figure-column-clusters = 类数
