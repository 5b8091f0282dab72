"""Coroutines, asynchronous loops and context managers."""

import asyncio

from azureml.core import Run  # AZL101


async def get_run():
    return Run.get_context()  # AZL201


async def children(run):
    for child in run.get_children():  # AZL260
        yield child


class Session:
    async def __aenter__(self):
        return Run.get_context()  # AZL201

    async def __aexit__(self, *exception):
        return None


async def main():
    run = await get_run()
    run.log("loss", 0.25)  # AZL202
    (await get_run()).log("loss", 0.25)  # AZL202
    async for child in children(run):
        child.log("loss", 0.25)  # AZL202
    losses = [child.id async for child in children(run)]  # AZL250
    async with Session() as session:
        session.log("loss", 0.25)  # AZL202
    return losses


asyncio.run(main())
