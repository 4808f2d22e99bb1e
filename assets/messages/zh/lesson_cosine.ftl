### 第 2 课：余弦相似度。

lesson-cosine-title = 余弦相似度
lesson-cosine-lead = 两个方向有多接近？像在黑板上一样一步一步地算。

lesson-cosine-dot-title = 点积
lesson-cosine-dot-ask = a = { $a }，b = { $b }。对应的分量相乘，再全部相加：a · b 等于多少？
lesson-cosine-dot-answer = 三个乘积相加，点积是 { $dot }。
lesson-cosine-dot-why = 两个向量在同一维上同时大，乘积就大；一正一负，乘积就是负的。点积把各维的“意见”加在一起。它也受长度影响，所以还不能直接当作相似度。

lesson-cosine-norm-title = 模长
lesson-cosine-norm-ask = 模长是向量的长度：各分量平方、相加、再开方。a = { $a }，b = { $b }。‖b‖ 等于多少？
lesson-cosine-norm-answer = ‖b‖ 恰好是整数 { $norm }；‖a‖ 是无理数，先留着根号，不取近似值。
lesson-cosine-norm-why = 这就是勾股定理，只是从二维推广到了更多维。过早取近似值，误差会带进后面的每一步，所以板书上保留根号。

lesson-cosine-cosine-title = 代入公式
lesson-cosine-cosine-ask = 点积除以两个模长的乘积，就是余弦。保留两位小数，cos θ 约等于多少？
lesson-cosine-cosine-answer = cos θ ≈ { $cosine }，接近 1：两个方向很接近。
lesson-cosine-cosine-why = 除以两个模长，等于先把两个向量都缩放成单位长度，再求点积。长度被除掉了，剩下的只有方向。

lesson-cosine-angle-title = 夹角
lesson-cosine-angle-ask = 余弦约为 { $cosine }。两个向量的夹角大约是多少度？
lesson-cosine-angle-answer = 夹角约 { $degrees }°。余弦越接近 1，夹角越小。
lesson-cosine-angle-why = 余弦不随角度均匀变化：0° 附近变化很慢，90° 附近变化最快。所以 0.9 与 0.99 的差别，在角度上比看起来要大。

lesson-cosine-length-title = 长度不起作用
lesson-cosine-length-ask = 把 a = { $a } 拉长到原来的 { $times } 倍，b = { $b } 不变。余弦会怎样？
lesson-cosine-length-larger = 变大
lesson-cosine-length-same = 不变
lesson-cosine-length-smaller = 变小
lesson-cosine-length-answer = 点积从 { $before } 变成 { $after }，欧氏距离也变了，余弦却没有变。
lesson-cosine-length-why = 分子和 ‖a‖ 同时变为 { $times } 倍，正好约掉。词频高的词，向量往往更长；余弦只看方向，所以适合比较词义。

lesson-cosine-landmarks-title = 三个路标：1、0、−1
lesson-cosine-landmarks-ask = a = { $a }，b = { $b }。它们的余弦是多少？
lesson-cosine-landmarks-answer = 方向相反，余弦是 −1。同向是 1，垂直是 0，其余都在两者之间。
lesson-cosine-landmarks-why = 余弦的范围是 [−1, 1]。词向量里很少见到接近 −1 的值：反义词往往出现在相同的上下文里，余弦反而较高。

lesson-cosine-exercise-dot-ask = a = { $a }，b = { $b }。求点积 a · b。
lesson-cosine-exercise-dot-answer = 对应分量相乘再相加：
lesson-cosine-exercise-cosine-ask = a = { $a }，b = { $b }。求余弦，保留两位小数。
lesson-cosine-exercise-cosine-answer = 按四步来算：
