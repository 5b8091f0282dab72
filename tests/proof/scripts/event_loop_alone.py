"""An event loop without threads is as good as a function call."""

# recipes: log: integer

import asyncio

from azureml.core import Run

run = Run.get_context()


async def work(number: int):
    await asyncio.sleep(0)
    run.log("done", number)


async def main():
    await asyncio.gather(work(1), work(2))


asyncio.run(main())
