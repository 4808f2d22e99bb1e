### 从网址下载文件。

bring-address = 从网址
fetch-off = 这台服务器不从网址下载：管理员没有允许任何主机。请自己下载文件，再上传到这里。
fetch-address = 文件的网址（https）
fetch-expected = SHA-256（知道的话）
fetch-sum-help = 来源公布的 64 位十六进制数。只有文件的校验和与它相同，才会保留。
fetch-look = 查看
fetch-looking = 正在询问服务器…
fetch-hosts = 允许的主机：{ $hosts }。
fetch-everywhere = 允许任何公网主机。
fetch-offer = “{ $name }”，{ $size }，来自 { $host }
fetch-size-unknown = 大小未注明
fetch-do = 下载
fetch-not-resumable = 这台服务器没有说明支持断点续传：中断后可能要从头下载。
fetch-running = 正在下载“{ $name }”
fetch-here = “{ $name }”，{ $size }，来自 { $host }
fetch-sum = 文件的 SHA-256，会和模型一起保存：
fetch-sum-right = SHA-256，与给出的一致：
fetch-again = 继续
fetch-stopped = 已停止。已下载的部分保留一天；服务器支持的话，会从中断处继续。
fetch-interrupted = 后台进程在下载完成之前结束了。已下载的部分保留一天；服务器支持的话，会从中断处继续。
fetch-known = 下载知名模型
fetch-known-line = 许可：{ $licence } · { $size } · 来自 { $source }

job-moving-fetch = { $total ->
    [0] 已下载 { $done }
   *[other] 已下载 { $done } / { $total }，还需约 { $left }
  }
job-stop-fetch = 停止下载，已下载的部分保留一天。

error-address-address = 网址不完整。请写成 https://主机/路径，不要带用户名。
error-address-scheme = 只能从 https 网址下载。
error-address-host = { $host } 不在允许下载的主机之列（{ $hosts }）。请自己下载文件再上传，或联系管理员。
error-address-port = { $host } 只允许用默认端口。
error-address-private = { $host } 指向内部网络或这台服务器本身，不会去访问。
error-address-off = 这台服务器不从网址下载。请自己下载文件，再上传到这里。
error-fetch-network = 连不上 { $host }，或者连接一再中断。请检查网址，或稍后继续。
error-fetch-not-found = { $host } 的这个网址上没有文件。请到提供文件的网页上查看现在的网址。
error-fetch-denied = { $host } 要求登录才能下载。请自己下载，再上传到这里。
error-fetch-server = { $host } 没有给出文件，而是回答 { $status }。请稍后再试。
error-fetch-redirects = { $host } 不断转到别的网址，转了五次后已放弃。请在浏览器里打开，再填文件最终所在的网址。
error-fetch-page = { $host } 给出的是网页而不是文件，可能要求登录，或是代理的提示。请在浏览器里打开这个网址看看。
error-fetch-large = 文件超过了这里能放下的 { NUMBER($megabytes) } MB。请选小一些的文件，或请管理员腾出空间。
error-fetch-slow = { $host } 太慢：一分钟里几乎没有数据。已下载的部分保留一天，请稍后继续。
error-fetch-certificate = { $host } 的证书无效，无法证明对方身份，因此没有下载。请检查网址，稍后再试；如果一直这样，请告诉管理员。
error-fetch-checksum = 文件与给出的校验和不符，没有保留。给出的 SHA-256：{ $expected }；实际：{ $found }。
error-fetch-no-checksum = SHA-256 是 64 位十六进制数（0–9、a–f）。请更正，或留空。
