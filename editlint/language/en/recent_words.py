"""Words that edited English has and the spelling dictionary of 2020 lacks, by a word that is inflected like them.

Each is one that newspapers print without explaining it. Names of persons are here only where they are in the news of
years, not of days.
"""

from __future__ import annotations

RECENT_WORDS = {
    "robot": """
        assemblymember backend barcode bikeshare bikeway biofuel biosimilar chatbot codebase cofounder
        cosplayer councilmember cyberattack dropdown ebook explainer fanbase frontend gamer hackathon hostname
        influencer infographic keylogger livestream lockdown megadonor megafire microplastic microservice
        mocktail namespace niqab ombudsperson pageview podcaster quadcopter responder rideshare roadmap
        robotaxi rollout showrunner signup staycation subreddit supermoon takedown toolkit tooltip vlog
        vlogger walkthrough wearable webhook webpage whistleblower
        """,
    "majority": "supermajority",
    "box": "checkbox",
    "walk": "gaslight homeschool jumpstart livestream offboard onboard",
    "offer": "deplatform misgender",
    "fence": "geofence",
    "modernize": "decarbonize tokenize",
    "zone": "upzone",
    "music": """
        aircon amidst amongst antivax biodiesel biometrics carfentanil coli crypto customizable cyber
        cyberbullying cybersecurity decarbonization doomscrolling esports gamification geolocation geospatial
        glamping immunotherapy impactful interagency kimchi kombucha lede ledes lidar lifecycle localhost
        longform microtransit middleware multifactor naloxone neurodivergent neurodiversity nginx nonbinary
        observability parsable passwordless peacebuilding pharma placemaking policymaking polycrisis
        prediabetes prediabetic preprocessing programmatically proteomics remdesivir ridesharing rulemaking
        scalable semaglutide serverless shrinkflation telehealth telemedicine telework tokenization unhoused
        unvaccinated uptime upzoning vax vaxxed walkability wifi
        """,
    "Obama": """
        Covid Donbas else Erdogan Eurozone Flickr Hamas Houthi Kamala Kherson Kubernetes Kyiv Modi Netanyahu
        Neuralink Ozempic Pinterest Reddit Rohingya Snapchat Tumblr Wegovy Zaporizhzhia Zelensky Zelenskyy
        """,
    "Roman": "Houthi Uyghur",
    "source": "crowdsource",
}
