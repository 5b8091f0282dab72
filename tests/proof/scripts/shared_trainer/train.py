"""A file that sets the run of a trainer in another one to something that logs nowhere."""

# recipes: log: self.run

from trainer import Trainer


class Silent:
    def log(self, name, value):
        print(name, value)


trainer = Trainer()
trainer.fit(0.5)
trainer.run = Silent()
trainer.fit(0.25)
