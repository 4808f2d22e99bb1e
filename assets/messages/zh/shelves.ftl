corpus-look = 查看
model-more = 更多
card-note = 备注：用途、值得注意之处
