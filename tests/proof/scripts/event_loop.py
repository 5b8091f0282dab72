"""Functions that an event loop runs in threads of its own."""

# recipes: log: integer

import asyncio

from azureml.core import Run

run = Run.get_context()


def work(number: int):
    run.log("done", number)


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work, 1)
    await asyncio.to_thread(work, 2)


run.log("started", 1)
asyncio.run(main())
