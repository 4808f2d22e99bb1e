### Fetching a file from an address.

bring-address = From an address
fetch-off = This server fetches nothing from addresses: its operator has not allowed any host. Download the file yourself, then upload it.
fetch-address = Address of the file (https)
fetch-expected = SHA-256, if you know it
fetch-sum-help = 64 hexadecimal digits that the source publishes. The file is kept only if its own are the same.
fetch-look = Look
fetch-looking = Asking the server…
fetch-hosts = Allowed hosts: { $hosts }.
fetch-everywhere = Any public host is allowed.
fetch-offer = “{ $name }”, { $size }, from { $host }
fetch-size-unknown = size not stated
fetch-do = Download
fetch-not-resumable = This server doesn't say that a broken download can go on: it may have to begin again.
fetch-running = Downloading “{ $name }”
fetch-here = “{ $name }”, { $size }, from { $host }
fetch-sum = SHA-256 of what came; it is kept with the model:
fetch-sum-right = SHA-256, as you expected it:
fetch-again = Go on
fetch-stopped = Stopped. What has come is kept for a day; going on begins there, if the server can do that.
fetch-interrupted = The worker ended before the file was here. What has come is kept for a day; going on begins there, if the server can do that.
fetch-known = Download a known model
fetch-known-line = Licence: { $licence } · { $size } · from { $source }

job-moving-fetch = { $total ->
    [0] { $done } have come
   *[other] { $done } of { $total }, about { $left } left
  }
job-stop-fetch = Stops. What has come is kept for a day.

error-address-address = This is not a complete address. Write it as https://host/path, without a user name in it.
error-address-scheme = Only https addresses are fetched.
error-address-host = { $host } is not among the hosts from which this server fetches: { $hosts }. Download the file yourself and upload it, or ask the operator.
error-address-port = { $host } is allowed at its usual port only.
error-address-private = { $host } leads into a private network or to this server itself. That is never asked.
error-address-off = This server fetches nothing from addresses. Download the file yourself, then upload it.
error-fetch-network = { $host } could not be reached, or the connection broke again and again. Check the address, or go on later.
error-fetch-not-found = { $host } has no file at this address. Look on the page where you found it for the address that it has now.
error-fetch-denied = { $host } gives this file only to those who sign in. Download it yourself, then upload it.
error-fetch-server = { $host } answered with { $status } instead of the file. Try again later.
error-fetch-redirects = { $host } leads on and on to other addresses; after five that was given up. Open the address in a browser, and give the one at which the file lies.
error-fetch-page = { $host } sent a web page instead of a file: a sign-in, or the notice of a proxy. Open the address in a browser to see what it asks.
error-fetch-large = The file is larger than the { NUMBER($megabytes) } MB that there is room for here. Choose a smaller file, or ask the operator of this server for more room.
error-fetch-slow = { $host } is too slow: hardly anything came for a minute. What has come is kept for a day; go on later.
error-fetch-certificate = { $host } could not prove that it is { $host }: its certificate is not valid. Nothing was fetched. Check the address, and try again later. If that does not help, tell the operator of this server.
error-fetch-checksum = The file is not the one that you expected, and was not kept. Expected SHA-256: { $expected }. Found: { $found }.
error-fetch-no-checksum = A SHA-256 has 64 digits from 0 to 9 and a to f. Correct it, or leave the field empty.
