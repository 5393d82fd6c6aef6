"""A real mail server for tests: takes every letter, says yes, and remembers when."""

import email
import email.policy
import socketserver
import threading


class Server(socketserver.ThreadingTCPServer):
    """SMTP on a port of this machine; `taken` has each message in the order of our yes.

    `refuse` answers one command ('RCPT', 'DATA') with a line instead of yes; `after_yes` is called
    once the yes has been written.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Talk)
        self.taken = []
        self.refuse = {}
        self.after_yes = lambda _message: None
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]

    def close(self):
        self.shutdown()
        self.server_close()


class _Talk(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self._talk()
        except OSError:
            return  # whoever spoke to us was killed

    def _talk(self):
        self._say("220 ready")
        while line := self.rfile.readline():
            verb = line[:4].decode("ascii", "replace").upper().strip()
            if verb in self.server.refuse:
                self._say(self.server.refuse[verb])
            elif verb == "DATA":
                self._letter()
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 yes")

    def _letter(self):
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return  # cut off before its end: no letter
            lines.append(line[1:] if line.startswith(b"..") else line)
        message = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        self.server.taken.append(message)
        self._say("250 taken")
        self.server.after_yes(message)

    def _say(self, words):
        self.wfile.write(f"{words}\r\n".encode())
        self.wfile.flush()
